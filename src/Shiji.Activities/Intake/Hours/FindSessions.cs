using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>认场 — which session the lines of hours mean: by number, else by organisation, title and time; one that is not there is made of the lines that mean it.</summary>
internal sealed class FindSessions(KnownSessions known, MakeSessions make, DistrictClock clock)
{
    public async Task DoAsync(IReadOnlyList<HoursLine> lines, CancellationToken cancel)
    {
        await known.LearnAsync(lines.Select(l => l.Number).OfType<string>(), lines.Where(l => l is { Title: not null, On: not null, OrganisationId: not 0 }).Select(l => (l.OrganisationId, l.Title!, l.On!.Value)), cancel);
        await make.LearnAsync(lines.Where(l => l is { Title: not null, Kind: not null }).Select(l => (l.OrganisationId, l.Title!, l.Kind!.Key)), cancel);
        foreach (var same in lines.GroupBy(l => l.Meant))
            if (Made([.. same]) is { } refusal)
                foreach (var line in same) line.Refuse(refusal);
    }

    private Refusal? Made(List<HoursLine> lines)
    {
        var first = lines[0];
        if (first.Number is { } number)
        {
            if (known.ByNumber(number) is { } numbered) return numbered.Beyond ? new Refusal($"场次编号 {number} 是别的组织的，不归您现在的岗位管，请由它或它的上级导入。", HoursKind.SessionNumber) : Put(lines, numbered.Session);
            if (first.Title is null || first.OrganisationId == 0 || first.On is null) return new($"没有编号 {number} 的场次。请先导入场次，或补上活动名称、主办组织和时间。", HoursKind.SessionNumber);
        }

        var there = known.OnDay(first.OrganisationId, first.Title!, first.On!.Value).Where(k => first.Number is null || k.Session.Number is null).ToList();
        if (first.SessionStarts is { } planned) there = there.FindAll(k => k.Session.StartsAt == Utc(planned));
        else if (there.Count > 1 || first.Number is not null) return OfSeveral(lines, there);
        return there switch
        {
            [var one] => Put(lines, one.Session),
            [] => Make(lines),
            _ => new($"“{first.Title}”在 {first.On:yyyy-MM-dd} 同一时间有几场，请写场次编号。", HoursKind.SessionNumber),
        };
    }

    /// <summary>Of several on a day each line goes to the one whose gate stood open when they came.</summary>
    private Refusal? OfSeveral(List<HoursLine> lines, List<KnownSession> there)
    {
        if (there.Count == 0) return Make(lines);
        foreach (var line in lines)
        {
            var open = line.Starts is { } at ? there.FindAll(k => k.Session.OpensAt <= Utc(at) && Utc(at) <= k.Session.ShutsAt) : [];
            if (open is [var one]) line.Session = one.Session;
            else line.Refuse(new($"“{line.Title}”在 {line.On:yyyy-MM-dd} 有 {there.Count} 场，分不清是哪一场，请写场次编号或场次开始时间。", HoursKind.SessionStarts));
        }

        return null;
    }

    private Refusal? Make(List<HoursLine> lines)
    {
        var first = lines[0];
        if (first.Kind is not { } kind) return new("请填写“活动种类”。", HoursKind.KindColumn);
        var starts = first.SessionStarts ?? lines.Min(l => l.Starts);
        var ends = first.SessionEnds ?? lines.Max(l => l.Ends ?? (l.Starts ?? starts)?.AddMinutes(l.Minutes ?? 0));
        if (starts is null) return new($"还没有“{first.Title}”{first.On:yyyy-MM-dd} 的场次。请先导入场次，或补上到达时间。", HoursKind.Starts);
        var made = make.Make(new(first.Title!, first.OrganisationId, kind.Key, lines.Select(l => l.Category).OfType<string>().FirstOrDefault(), new(starts, ends, lines.Select(l => l.Place).OfType<string>().FirstOrDefault() ?? "未记") { Number = first.Number }), kind);
        if (made.Refusal is { } refusal) return refusal with { Field = refusal.Field == SessionKind.Category ? HoursKind.Category : HoursKind.Starts };
        known.Take(new(made.Value!, first.Title!, first.Source.Number));
        return Put(lines, made.Value!);
    }

    private static Refusal? Put(List<HoursLine> lines, ActivitySession session)
    {
        foreach (var line in lines) line.Session = session;
        return null;
    }

    private DateTime Utc(DateTime local) => clock.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay;
}
