using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Rates;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>清理会话 — ends sessions whose cookie has run out, and removes what is used up: sessions ended long ago, passwords no longer remembered, second factors never finished, marks of devices run out.</summary>
public sealed class ClearSessions(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<ClearSessions>("accounts.sessions", "清理会话和凭证") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var (book, now) = (await rules.OnAsync(clock.Today, cancel), clock.UtcNow);
        var (silent, old) = (now - Cookie.Day, now.AddDays(-(double)book.Of("access.session.days", 180)));
        var ended = await db.Set<Session>().Where(s => s.EndedAt == null && s.SeenAt < silent)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndedBecause, "浏览器已经关闭"), cancel);
        var last = SharedRate.WindowOf(now.AddHours(-1));
        await db.Set<Allowance>().Where(a => a.Window < last).ExecuteDeleteAsync(cancel); // they hold network addresses
        var sessions = await db.Set<Session>().Where(s => s.EndedAt < old).ExecuteDeleteAsync(cancel);
        return $"结束了 {ended} 个没有退出的会话，清理了 {sessions} 个旧会话、{await PasswordsAsync(AccessRules.Of(book).Memory, cancel)} 个旧口令、{await FactorsAsync(silent, cancel)} 个没有设完的第二要素、{await DevicesAsync(now - AccessRules.Of(book).Device, cancel)} 个过期的设备标记。";
    }

    /// <summary>The present password is one of those remembered.</summary>
    private Task<int> PasswordsAsync(int memory, CancellationToken cancel) => db.Set<FormerPassword>()
        .Where(f => db.Set<FormerPassword>().Count(later => later.AccountId == f.AccountId && later.Until > f.Until) >= memory - 1)
        .ExecuteDeleteAsync(cancel);

    private Task<int> DevicesAsync(DateTime old, CancellationToken cancel) => db.Set<KnownDevice>().Where(d => d.SeenAt < old).ExecuteDeleteAsync(cancel);

    private Task<int> FactorsAsync(DateTime silent, CancellationToken cancel) => db.Set<AccountToken>()
        .Where(t => db.Set<Account>().Any(a => a.Id == t.UserId && !a.TwoFactorEnabled) && !db.Set<Session>().Any(s => s.AccountId == t.UserId && s.EndedAt == null && s.SeenAt >= silent))
        .ExecuteDeleteAsync(cancel);
}
