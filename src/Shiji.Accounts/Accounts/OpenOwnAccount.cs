using Microsoft.AspNetCore.Identity;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>自己开账号 — with a name and a password of one's own; it holds no post, so it sees nothing but what is its owner's. Whoever offers it works as the program.</summary>
public sealed class OpenOwnAccount(UserManager<Account> accounts, PasswordCheck check, DistrictClock clock)
{
    public async Task<Outcome<Account>> DoAsync(string? userName, string name, string? password, string? again, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(userName)) return new Refusal("请填写用户名，以后用它登录。", "user");
        var account = new Account { Id = clock.NewId(), UserName = userName.Trim(), Name = name, CreatedAt = clock.UtcNow, PasswordChangedAt = clock.UtcNow };
        if (await accounts.FindByNameAsync(account.UserName) is not null) return new Refusal($"用户名 {account.UserName} 已经有人用了，请换一个。", "user");
        if (await check.CheckAsync(account, password, cancel) is { } weak) return weak;
        if (password != again) return new Refusal("两次填写的口令不一样。", "again");
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password!);
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account : new Refusal("用户名只能用字母、数字和 - . _ @。", "user");
    }
}
