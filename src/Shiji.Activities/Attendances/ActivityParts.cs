using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>
/// 活动分度量 — for each kind its sessions, turns, people and, where it is timed, minutes; of a kind with categories the same by
/// category, and of a timed one by the sub-district where it took place. Keys: <c>activity.turn[kind=KEY]</c>, <c>activity.turn[kind=KEY,category=…]</c>, <c>activity.turn[kind=KEY,place=CODE]</c>;
/// for each project of a line, whatever the kind: <c>activity.session[project=CODE]</c>.
/// </summary>
public static class ActivityParts
{
    private const string ProjectGroup = "活动";

    private static readonly IReadOnlyList<string> ServiceRules = ["service.minutes.largest", "service.publicity.days", "service.session.grace"];

    public static async Task<IReadOnlyList<Measure>> OfAsync(ShijiDb db, CancellationToken cancel = default)
    {
        var kinds = await db.Set<ActivityKind>().AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancel);
        var streets = await (from spell in db.Set<OrganisationSpell>()
                             where spell.Type == OrganisationType.SubdistrictCommittee
                             join o in db.Set<Organisation>() on spell.OrganisationId equals o.Id
                             orderby o.Code
                             select new Street(o.Id, o.Code, o.ShortName ?? o.Name)).Distinct().ToListAsync(cancel);
        return [.. kinds.SelectMany(k => Of(k, streets.OrderBy(s => s.Code, StringComparer.Ordinal))), .. (await ActivityProject.AllAsync(db, cancel)).SelectMany(Of)];
    }

    /// <summary>Ended ones too: what was held for them stays theirs.</summary>
    private static IEnumerable<Measure> Of(ActivityProject project)
    {
        var code = project.Code;
        var filter = $"project={code}";
        Expression<Func<ActivitySession, bool>> held = s => s.State == SessionState.Held && s.Project == code;
        yield return Flow.Of($"{ActivityMeasures.SessionKey}[{filter}]", $"{project.Name}场次", "场次", held, basis: "属于这个项目的活动成行的场次，不分种类。", group: ProjectGroup, qualifier: filter);
        yield return Flow.Of<Attendance>($"{ActivityMeasures.TurnKey}[{filter}]", $"{project.Name}参与人次", "人次", a => a.State == AttendanceState.InForce && a.Project == code, basis: "属于这个项目的场次里，经核定并已生效的，一人一场计一人次；现场计数的另计。", group: ProjectGroup, qualifier: filter);
        yield return Flow.Headcount<Attendance>($"{ActivityMeasures.PersonKey}[{filter}]", $"{project.Name}参加人数", "人", a => a.State == AttendanceState.InForce && a.Project == code, a => a.PersonId, "期内在属于这个项目的场次里至少有一条生效记录的人，按人去重。", ProjectGroup, qualifier: filter);
        yield return Flow.Of($"{ActivityMeasures.CountedKey}[{filter}]", $"{project.Name}到场人次（现场计数）", "人次", held, s => s.Counted, "属于这个项目、不实名的场次在现场清点、经他人审核的人数。", ProjectGroup, qualifier: filter);
    }

    private static IEnumerable<Measure> Of(ActivityKind kind, IEnumerable<Street> streets)
    {
        var key = kind.Key;
        Expression<Func<ActivitySession, bool>> held = s => s.State == SessionState.Held && s.Kind == key;
        Expression<Func<Attendance, bool>> inForce = a => a.State == AttendanceState.InForce && a.Kind == key;
        var whole = new Part(kind, $"kind={key}", kind.Name);
        foreach (var measure in CountsOf(whole, held, inForce)) yield return measure;
        if (kind is { Named: false }) yield return Flow.Of(whole.Key(ActivityMeasures.CountedKey), $"{kind.Name}到场人次", "人次", held, s => s.Counted, kind.Basis, kind.Group, qualifier: whole.Filter);
        foreach (var category in kind.CategoryList)
            foreach (var measure in CountsOf(new(kind, $"kind={key},category={category}", $"{kind.Name}（{category}）"), held.And(s => s.Category == category), inForce.And(a => a.Category == category)))
                yield return measure;
        if (!kind.Timed) yield break;
        foreach (var street in streets)
        {
            var id = street.Id;
            foreach (var measure in CountsOf(new(kind, $"kind={key},place={street.Code}", $"{kind.Name}（发生在{street.Name}）"), held.And(s => s.StreetId == id), inForce.And(a => a.StreetId == id)))
                yield return measure;
        }
    }

    private static IEnumerable<Measure> CountsOf(Part part, Expression<Func<ActivitySession, bool>> held, Expression<Func<Attendance, bool>> inForce)
    {
        var (kind, basis) = (part.Kind, part.Kind.Basis);
        yield return Flow.Of(part.Key(ActivityMeasures.SessionKey), $"{part.Name}场次", kind.SessionUnit, held, basis: basis, group: kind.Group, qualifier: part.Filter);
        if (!kind.Named) yield break;
        yield return Flow.Of(part.Key(ActivityMeasures.TurnKey), $"{part.Name}人次", "人次", inForce, basis: kind.Timed ? "一人参加一场，时长经核定、公示并已生效的，计一人次。" : "一人参加一场，经核定的，计一人次。", group: kind.Group, qualifier: part.Filter);
        yield return Flow.Headcount(part.Key(ActivityMeasures.PersonKey), $"{part.Name}参加人数", "人", inForce, a => a.PersonId, "期内至少有一条生效记录的人，按人去重。", kind.Group, qualifier: part.Filter);
        if (kind.Timed)
            yield return Flow.Of(part.Key(ActivityMeasures.MinutesKey), $"{part.Name}时长", "分钟", inForce, a => a.Minutes,
                "生效记录的核定时长，以整分钟计，跨日的归签到日；不含往返、培训、会议和学习。先加总分钟，再折算小时。", kind.Group, qualifier: part.Filter, rules: ServiceRules);
    }

    private sealed record Street(int Id, string Code, string Name);

    private sealed record Part(ActivityKind Kind, string Filter, string Name)
    {
        public string Key(string of) => $"{of}[{Filter}]";
    }
}
