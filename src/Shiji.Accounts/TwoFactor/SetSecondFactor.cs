using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>设第二要素 — a secret shared with an authenticator on the phone (TOTP, RFC 6238), in force once a first code has proved it.</summary>
public sealed class SetSecondFactor(ShijiDb db, UserManager<Account> accounts, TakeCode codes, SessionDesk sessions, Acting acting)
{
    private const int RecoveryCodes = 10;
    private const string Issuer = "实绩";

    /// <summary>The secret in groups of four, and the address an authenticator reads from a QR code.</summary>
    public async Task<(string Secret, string Address)> OfferAsync(Guid accountId, CancellationToken cancel = default)
    {
        using var _ = acting.As(acting.Now.ByProgram());
        var account = (await accounts.FindByIdAsync(accountId.ToString()))!;
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } secret)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            secret = (await accounts.GetAuthenticatorKeyAsync(account))!;
        }

        var label = UrlEncoder.Default.Encode($"{Issuer}:{account.UserName}");
        return (string.Join(' ', secret.Chunk(4).Select(c => new string(c))).ToLowerInvariant(), $"otpauth://totp/{label}?secret={secret}&issuer={UrlEncoder.Default.Encode(Issuer)}&digits=6");
    }

    /// <summary>The recovery codes, to be shown this once.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> DoAsync(Guid accountId, string? code, Guid sessionId, CancellationToken cancel = default)
    {
        code = string.Concat((code ?? "").Where(char.IsDigit));
        using var _ = acting.As(acting.Now.ByProgram());
        var account = (await accounts.FindByIdAsync(accountId.ToString()))!;
        if (account.TwoFactorEnabled) return new Refusal("已经设好了第二要素。要换一个，请系统管理员先取消原来的。", "code");
        if (await codes.DoAsync(account, code, cancel) is not CodeFate.Taken and var fate)
            return new Refusal(fate == CodeFate.Used ? "这个动态码已经用过了，请等手机换出下一个再填。" : "动态码不对。请确认手机时间准确，再填现在显示的六位数字。", "code");
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var recovery = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await db.SaveChangesAsync(cancel);
        await sessions.EndOthersAsync(accountId, sessionId, "设了第二要素", cancel);
        return new Outcome<IReadOnlyList<string>>([.. recovery!], null);
    }
}
