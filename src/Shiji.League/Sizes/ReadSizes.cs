using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>读人数 — every organisation in reach whose number of members calls for something, the most pressing first.</summary>
public sealed class ReadSizes(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    internal async Task<IReadOnlyList<SizeLine>> DoAsync(SizeFinding? only, string unit, CancellationToken cancel)
    {
        var today = clock.Today;
        var rule = new SizeRules(await rules.OnAsync(today, cancel));
        var units = await (from s in db.Set<OrganisationSpell>().AsNoTracking()
                           where s.Until == null && s.Type >= OrganisationType.Committee && s.Type <= OrganisationType.TemporaryBranch
                           join o in db.Set<Organisation>() on s.OrganisationId equals o.Id
                           where unit == "" || o.Code == unit || s.Name.Contains(unit)
                           select new { o.Id, o.Code, Name = o.ShortName ?? o.Name, s.Type, s.Field, Founded = db.Set<OrganisationSpell>().Where(f => f.OrganisationId == o.Id).Min(f => f.Day) }).ToListAsync(cancel);
        var standing = db.Set<RollSpell>().Where(r => !r.Void && r.Day <= today && (r.Until == null || r.Until > today));
        var own = await standing.GroupBy(r => r.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var above = units.Where(u => u.Type <= OrganisationType.GeneralBranch).Select(u => u.Id).ToHashSet();
        var below = (await db.Set<Ancestry>().AsNoTracking().Where(a => a.From <= today && (a.Until == null || a.Until > today)).Select(a => new { a.NodeId, a.OrganisationId }).ToListAsync(cancel))
            .Where(a => above.Contains(a.NodeId)).GroupBy(a => a.NodeId).ToDictionary(g => g.Key, g => g.Sum(a => own.GetValueOrDefault(a.OrganisationId)));
        var officers = await db.Set<Appointment>().Where(a => a.Until == null && !a.Void && a.Title == CadreTitle.Member && a.Type >= OrganisationType.Branch).GroupBy(a => a.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        List<int> small = [.. units.Where(u => u.Type is OrganisationType.Branch or OrganisationType.JointBranch && own.GetValueOrDefault(u.Id) < rule.Least(OrganisationType.Branch, u.Field)).Select(u => u.Id)];
        var rolls = (await db.Set<RollSpell>().AsNoTracking().Where(r => !r.Void && small.Contains(r.OrganisationId)).Select(r => new { r.OrganisationId, r.Day, r.Until }).ToListAsync(cancel)).ToLookup(r => r.OrganisationId, r => new Span(r.Day, r.Until));

        var lines = new List<SizeLine>();
        foreach (var u in units)
        {
            var members = above.Contains(u.Id) ? below.GetValueOrDefault(u.Id) : own.GetValueOrDefault(u.Id);
            var since = small.Contains(u.Id) ? JudgeSize.FewSince([.. rolls[u.Id]], rule.Least(OrganisationType.Branch, u.Field)!.Value, u.Founded, today) : null;
            if (JudgeSize.Of(u.Type, u.Field, u.Founded, members, since, officers.GetValueOrDefault(u.Id), rule, today) is { } finding && (only ?? finding) == finding)
                lines.Add(new(u.Code, u.Name, u.Type, members, finding, finding == SizeFinding.Lasting ? u.Founded : since));
        }

        return [.. lines.OrderBy(l => l.Finding).ThenBy(l => l.Since).ThenBy(l => l.Code, StringComparer.Ordinal)];
    }
}

/// <summary>人数一行 — an organisation, its members, and what they say of it.</summary>
/// <param name="Since">Since when, where that is known.</param>
internal sealed record SizeLine(string Code, string Name, OrganisationType Type, int Members, SizeFinding Finding, DateOnly? Since);
