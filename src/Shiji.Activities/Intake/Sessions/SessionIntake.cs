using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Sheets.Files;

namespace Shiji.Activities;

/// <summary>Lines become sessions: each once, by its platform's number, or by activity, time and place.</summary>
internal sealed class SessionIntake(ShijiDb db, SessionReading reading, KnownSessions known, MakeSessions make, DistrictClock clock) : Intake(db)
{
    /// <summary>An activity lies on the day of its first session, wherever in the file that stands.</summary>
    public override int Batch => 20_000;

    public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        List<BroughtSession> lines = [.. rows.Select(reading.Read)];
        List<WantedSession> wanted = [.. lines.Select(l => l.Wanted).OfType<WantedSession>()];
        await known.LearnAsync(wanted.Select(w => w.Plan.Number).OfType<string>(), wanted.Select(w => (w.OrganisationId, w.Title, w.Day)), cancel);
        await make.LearnAsync(wanted.Select(w => (w.OrganisationId, w.Title, w.Kind)), cancel);
        foreach (var line in lines.Where(l => l.Sound))
            line.Key = Keys.Next(SessionKind.Whole, line.Wanted!.Plan.Number, $"{line.OrganisationId}", line.Wanted.Title, $"{line.Wanted.Plan.Starts:yyyyMMddHHmmss}", line.Wanted.Plan.Place);
        var there = await Keys.ThereAsync(lines, cancel);
        foreach (var line in lines) line.Fate = there.Contains(line.Key) ? RowFate.There : FateOf(line);
        return lines;
    }

    public override async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel)
    {
        List<BroughtSession> lines = [.. fresh.Cast<BroughtSession>()];
        var activities = await make.StoreAsync(run, [.. lines.Select(l => l.Session!)], cancel);
        return [.. activities, .. lines.Select(l => new ImportedRow { RowId = l.Session!.Id, RunId = run.Id, Key = l.Key })];
    }

    private RowFate FateOf(BroughtSession line)
    {
        if (line.Wanted is not { } wanted || !line.Sound) return RowFate.Refused;
        var starts = clock.StartOf(wanted.Day) + wanted.Plan.Starts!.Value.TimeOfDay;
        if (known.ByNumber(wanted.Plan.Number) is { } same)
        {
            if (!same.Beyond && same.Session.OrganisationId == wanted.OrganisationId && same.Session.StartsAt == starts) return RowFate.There;
            line.Refuse(Other(wanted.Plan.Number!, same));
            return RowFate.Refused;
        }

        // Two with different numbers are two, though all else is alike.
        if (known.OnDay(wanted.OrganisationId, wanted.Title, wanted.Day).Any(k => k.IsAt(starts, wanted.Plan.Place!.Trim()) && (wanted.Plan.Number is null || k.Session.Number is null))) return RowFate.There;
        var made = make.Make(wanted, line.Kind!);
        if (made.Refusal is { } refusal)
        {
            line.Refuse(refusal);
            return RowFate.Refused;
        }

        line.Session = made.Value;
        known.Take(new(made.Value!, wanted.Title, line.Source.Number));
        return RowFate.Fresh;
    }

    private Refusal Other(string number, KnownSession same) => new(same switch
    {
        { Beyond: true } => $"场次编号 {number} 已经有了，不归您现在的岗位管；请核对编号。",
        { Line: > 0 } => $"场次编号 {number} 在文件第 {same.Line} 行是另一场，请核对编号或时间。",
        _ => $"场次编号 {number} 已是“{same.Title}”{clock.LocalOf(same.Session.StartsAt):yyyy-MM-dd HH:mm} 的那一场，与这一行的组织或时间不同，请核对；改期的请在场次页改。",
    }, SessionKind.NumberColumn);
}
