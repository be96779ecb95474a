using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>开账号 — with a first password of the program's making, shown once, to be changed at the first sign-in. There is no default password.</summary>
public sealed class OpenAccount(ShijiDb db, UserManager<Account> accounts, DistrictClock clock)
{
    // Nothing that looks like something else: no 0 O o, no 1 l I.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public async Task<Outcome<(Account Account, string Password)>> DoAsync(string? userName, string? name, CancellationToken cancel = default)
    {
        if (!db.Actor.May(Permission.ManageAccounts)) return new Refusal("开账号由系统管理员办理。", "name");
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写姓名。", "name");
        if (string.IsNullOrWhiteSpace(userName)) return new Refusal("请填写用户名。", "user");
        var account = new Account { Id = clock.NewId(), UserName = userName.Trim(), Name = name.Trim(), CreatedAt = clock.UtcNow, PasswordChangedAt = clock.UtcNow, MustChangePassword = true };
        if (await accounts.FindByNameAsync(account.UserName) is not null) return new Refusal($"用户名 {account.UserName} 已经有人用了，请换一个。", "user");
        var password = NewPassword();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        var made = await accounts.CreateAsync(account);
        cancel.ThrowIfCancellationRequested();
        return made.Succeeded ? (account, password) : new Refusal("用户名只能用字母、数字和 - . _ @。", "user");
    }

    /// <summary>Sixteen characters of three kinds, in groups of four.</summary>
    public static string NewPassword()
    {
        var groups = Enumerable.Range(0, 4).Select(_ => string.Concat(RandomNumberGenerator.GetString(Letters, 2), RandomNumberGenerator.GetString(Digits, 1), RandomNumberGenerator.GetString(Capitals, 1)));
        return string.Join('-', groups);
    }
}
