using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>添加通行密钥 — the public half of what the device has made just now, under a name; whoever does so has just shown who they are.</summary>
public sealed class KeepPasskey(ShijiDb db, IPasskeyHandler<Account> handler, Challenges challenges, ConfirmIdentity confirm, Acting acting, DistrictClock clock)
{
    internal const int LongestName = 40;

    public async Task<Outcome<Passkey>> DoAsync(HttpContext http, Recognised who, string? name, string? credential, CancellationToken cancel = default)
    {
        if (CheckName(name) is { } unnamed) return unnamed;
        if (await confirm.CheckAsync(who.Session, cancel) is { } stranger) return stranger;
        if (await challenges.TakeAsync(http, ChallengeUse.Keep, who.Session.Id, cancel) is not { } challenge) return new Refusal("这次添加已经过时，或者不是在这里发起的。请再按一次“添加”。", "name");
        using var _ = acting.As(acting.Now.ByProgram());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.CloseDoorAsync(who.Account.Id, cancel);
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential ?? "", AttestationState = challenge.State });
        if (!made.Succeeded) return new Refusal("没有加上：设备的应答没有通过验证，或者这个通行密钥已经加过。请再按一次“添加”。", "name");
        var passkey = new Passkey
        {
            Id = clock.NewId(),
            AccountId = who.Account.Id,
            Name = name!.Trim(),
            CredentialId = made.Passkey.CredentialId,
            PublicKey = made.Passkey.PublicKey,
            SignCount = made.Passkey.SignCount,
            Transports = string.Join(',', made.Passkey.Transports ?? []),
            BackupEligible = made.Passkey.IsBackupEligible,
            BackedUp = made.Passkey.IsBackedUp,
            AddedAt = clock.UtcNow,
            LastChallenge = challenge.Number,
        };
        db.Add(passkey);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return passkey;
    }

    internal static Refusal? CheckName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? new("请给它起个名，如“办公电脑”，以后好认。", "name")
        : name.Trim().Length > LongestName ? new($"名称太长，请不超过 {LongestName} 个字。", "name")
        : null;
}
