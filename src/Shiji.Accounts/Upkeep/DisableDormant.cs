using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>停用闲置账号 — disables accounts that nobody has signed in with for longer than the rule says (domain.md §9.3 访问控制); never the last that can work as one of the three administrators, and nobody's who holds no post and has only their own file behind it: their record is theirs to come back to.</summary>
public sealed class DisableDormant(ShijiDb db, RuleReader rules, SessionDesk sessions, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<DisableDormant>("accounts.dormant", "停用闲置账号") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("access.dormant.days") is not { } rule) return "没有闲置停用的规则，没有停用账号。";
        var before = clock.UtcNow.AddDays(-(double)rule.Value);
        var open = await db.Set<Account>().Where(a => a.DisabledAt == null).ToListAsync(cancel);
        var kept = await KeptAsync(open, cancel);
        var dormant = open.Where(a => LastUse(a) < before && !kept.Contains(a.Id)).ToList();
        foreach (var account in dormant) (account.DisabledAt, account.DisabledBecause) = (clock.UtcNow, $"{rule.Value:0} 天没有登录");
        await db.SaveChangesAsync(cancel);
        foreach (var account in dormant) await sessions.EndOthersAsync(account.Id, null, "账号停用", cancel);
        return $"停用了 {dormant.Count} 个 {rule.Value:0} 天没有登录的账号。";
    }

    private static DateTime LastUse(Account account) => new[] { account.SignedInAt, account.EnabledAt, account.CreatedAt }.OfType<DateTime>().Max();

    /// <summary>Of each kind of administrator the one who signed in last: a district without one could let nobody in again.</summary>
    private async Task<HashSet<Guid>> KeptAsync(List<Account> open, CancellationToken cancel)
    {
        var today = clock.Today;
        var posts = await (from p in db.Set<Post>()
                           join r in db.Set<Role>() on p.RoleKey equals r.Key
                           where r.Kind != RoleKind.Business && p.From <= today && (p.Until == null || p.Until > today)
                           select new { r.Key, p.AccountId }).ToListAsync(cancel);
        var own = await db.Set<Person>().Where(p => p.AccountId != null && !db.Set<Post>().Any(o => o.AccountId == p.AccountId && (o.Until == null || o.Until > today))).Select(p => p.AccountId!.Value).ToListAsync(cancel);
        return [.. own, .. posts.GroupBy(p => p.Key).Select(role => open.Where(a => role.Any(p => p.AccountId == a.Id)).MaxBy(LastUse)?.Id).OfType<Guid>()];
    }
}
