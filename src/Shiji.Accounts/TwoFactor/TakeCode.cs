using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>收动态码 — takes a code once: the database raises the half minute last taken in one step, so that of two who give the same code at once only one is let in.</summary>
public sealed class TakeCode(ShijiDb db, UserManager<Account> accounts, DistrictClock clock)
{
    public async Task<CodeFate> DoAsync(Account account, string code, CancellationToken cancel = default)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } secret) return CodeFate.Wrong;
        if (TimeCode.StepOf(secret, code, clock.UtcNow) is not { } step) return CodeFate.Wrong;
        return await db.Set<Account>().Where(a => a.Id == account.Id && a.CodeStep < step).ExecuteUpdateAsync(s => s.SetProperty(a => a.CodeStep, step), cancel) == 1
            ? CodeFate.Taken
            : CodeFate.Used;
    }
}

/// <summary>动态码下落 — whether a code was right, and still unused.</summary>
public enum CodeFate
{
    /// <summary>不对</summary>
    Wrong,

    /// <summary>用过</summary>
    Used,

    /// <summary>收下</summary>
    Taken,
}
