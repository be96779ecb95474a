using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Sheets.Files;

namespace Shiji.Activities;

/// <summary>
/// Lines become attendances as proposed: another platform says so, and somebody here other than whoever brought the file has yet to confirm it.
/// What overlaps or makes a very long day comes in with an anomaly, which is decided first.
/// </summary>
internal sealed class HoursIntake(ShijiDb db, HoursReading reading, ServedIndex people, FindSessions find, MakeSessions make, ServedDays days, RecordImporter importer, IReadOnlyList<ActivityKind> timed, OrganisationIndex organisations, DateOnly opensOn, DistrictClock clock) : Intake(db)
{
    private int _held;

    /// <summary>A session is made of all the lines that mean it.</summary>
    public override int Batch => 20_000;

    public override string Remark => $"新增的时长等待他人核定，核定并公示期满后计入。{(_held > 0 ? $"其中 {_held} 条时间重叠或当日过长，请先到“异常”里作结论。" : "")}";

    public override Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel) => JudgeLinesAsync([.. rows.Select(reading.Read)], cancel);

    /// <summary>The same of lines that came otherwise; one whose session is known already keeps it.</summary>
    public async Task<IReadOnlyList<Line>> JudgeLinesAsync(List<HoursLine> lines, CancellationToken cancel)
    {
        await people.LearnAsync([.. lines.Select(l => l.Served).OfType<Served>().Distinct()], cancel);
        foreach (var line in lines.Where(l => l.Served is not null))
        {
            var found = people.Find(line.Served!.Value);
            if (found.Refusal is { } unknown) line.Refuse(unknown);
            else line.PersonId = found.Value;
        }

        await find.DoAsync([.. lines.Where(l => l.Sound && l.Session is null)], cancel);
        List<HoursLine> sound = [.. lines.Where(l => l.Sound)];
        var beyond = (await Db.OutOfReachAsync([.. sound.Select(l => l.Session!.OrganisationId).Distinct()], cancel)).ToHashSet();
        await days.LearnAsync([.. sound.Select(l => (l.PersonId, l.Session!.Day)).Distinct()], cancel);
        foreach (var line in sound) Complete(line, beyond);
        foreach (var line in sound.Where(l => l.Sound)) line.Key = Keys.Next(HoursKind.Whole, Said(line.Session!), $"{line.PersonId}", $"{line.Attendance!.Proposed}", $"{line.Attendance.ArrivedAt:yyyyMMddHHmmss}");
        var there = await Keys.ThereAsync(lines, cancel);
        foreach (var line in lines) line.Fate = there.Contains(line.Key) ? RowFate.There : FateOf(line);
        return lines;
    }

    public override async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel)
    {
        List<HoursLine> lines = [.. fresh.Cast<HoursLine>()];
        List<ActivitySession> used = [.. lines.Select(l => l.Session!).Distinct()];
        var ids = used.ConvertAll(s => s.Id);
        var there = (await Db.Set<ActivitySession>().Where(s => ids.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel)).ToHashSet();
        List<ActivitySession> made = [.. used.Where(s => !there.Contains(s.Id))];
        var activities = await make.StoreAsync(run, made, cancel);
        await PutAsync(lines, l => $"“{run.FileName}”第 {l.Source.Number} 行", cancel);
        return [.. activities, .. made.Select(s => new ImportedRow { RowId = s.Id, RunId = run.Id }), .. lines.Select(l => new ImportedRow { RowId = l.Attendance!.Id, RunId = run.Id, Key = l.Key })];
    }

    /// <summary>Stores the attendances of fresh lines, and what does not look right about them.</summary>
    public async Task PutAsync(IReadOnlyList<HoursLine> lines, Func<HoursLine, string> proof, CancellationToken cancel)
    {
        var ids = lines.Select(l => l.Session!.Id).Distinct().ToList();
        foreach (var session in await Db.Set<ActivitySession>().Where(s => ids.Contains(s.Id) && s.State == SessionState.NotHeld).ToListAsync(cancel)) session.State = SessionState.Planned; // somebody came after all
        await Db.SaveChangesAsync(cancel);
        foreach (var line in lines) line.Attendance!.Proof = proof(line) + (line.Post is { } post ? $"，岗位：{post}" : "");
        await importer.InsertAsync(lines.Select(l => l.Attendance!), null, cancel);
        await Db.Storage.InsertAsync(Db, lines.SelectMany(l => l.Findings.Select(f => Attendances.Anomaly(l.Session!, f, clock))), null, cancel);
        _held += lines.Count(l => l.Findings.Count > 0);
    }

    private void Complete(HoursLine line, HashSet<int> beyond)
    {
        var session = line.Session!;
        var local = clock.LocalOf(session.StartsAt);
        if (beyond.Contains(session.OrganisationId)) line.Refuse(new("这一场不归您现在的岗位管，请由它的主办组织或上级导入。", HoursKind.SessionNumber));
        else if (timed.All(k => k.Key != session.Kind)) line.Refuse(new("这一场的种类不计时长，请核对是不是写错了场次。", HoursKind.SessionNumber));
        else if (session.State == SessionState.Cancelled) line.Refuse(new($"{local:yyyy-MM-dd HH:mm} 的这一场取消了，不能导入时长。", HoursKind.SessionStarts));
        else if (session.EndsAt > clock.UtcNow) line.Refuse(new($"{local:yyyy-MM-dd HH:mm} 的这一场还没有结束，不能导入时长。", line.Day is null ? HoursKind.Starts : HoursKind.Day));
        else if (!organisations.Stood(session.OrganisationId, session.Day)) line.Refuse(new($"主办组织在 {session.Day:yyyy-MM-dd} 还没有成立或已经撤销，请核对日期或组织。", HoursKind.Organisation));
        else if (session.Day < opensOn) line.Refuse(new($"账簿自 {opensOn:yyyy-MM-dd} 启用，{session.Day:yyyy-MM-dd} 的时长不入账，请去掉这一行；个人的历史时长以原平台的证明为准。", HoursKind.Day));
        else if (line.OrganisationId != 0 && line.OrganisationId != session.OrganisationId) line.Refuse(new($"场次编号 {line.Number} 的主办组织与这一行写的不同，请核对。", HoursKind.Organisation));
        if (!line.Sound) return;
        var most = session.Planned + (int)(days.Book(session.Day).Find("service.session.grace")?.Value ?? 0);
        if (line.Minutes > most) line.Refuse(new($"“服务时长”{line.Minutes} 分钟，超过这一场的计划时长和宽限合计 {most} 分钟，请照原始记录核对，或先改场次的起止时间。", HoursKind.Length));
        else line.Attendance = Row(line, session);
    }

    private Attendance Row(HoursLine line, ActivitySession session)
    {
        var row = Attendances.New(session, line.PersonId, clock);
        row.ArrivedAt = line.Starts is { } at ? Utc(at) : session.StartsAt;
        row.LeftAt = line.Ends is { } left ? Utc(left) : row.ArrivedAt.Value.AddMinutes(line.Minutes!.Value);
        (row.Proposed, row.Evidence, row.RecordedBy, row.RecordedById) = (line.Minutes!.Value, Evidence.Imported, Recorders.Import, Db.Actor.AccountId);
        return row;
    }

    private RowFate FateOf(HoursLine line)
    {
        if (!line.Sound || line.Attendance is not { } row) return RowFate.Refused;
        if (days.At(line.PersonId, line.Session!) is { Row: { } same, Line: var told })
        {
            var minutes = same.State == AttendanceState.Proposed ? same.Proposed : same.Minutes;
            if (told == 0 && minutes == row.Proposed) return RowFate.There;
            line.Refuse(told > 0
                ? new($"与文件第 {told} 行是同一个人的同一场，一人一场只记一条；分段服务的请合成一行，时长写总数。", HoursKind.NameColumn)
                : new Refusal($"此人在这一场已经有 {minutes} 分钟的记录（{same.State.Word()}），与文件不同；时长不对的请在参与记录页更正。", HoursKind.Length));
            return RowFate.Refused;
        }

        if (days.Judge(row, line.Findings) is { } refusal)
        {
            line.Refuse(refusal);
            return RowFate.Refused;
        }

        days.Take(row, line.Source.Number);
        return RowFate.Fresh;
    }

    /// <summary>A session as every file tells it: one that this file makes has another id each time it is read.</summary>
    private static string Said(ActivitySession session) => session.Number ?? $"{session.OrganisationId} {session.StartsAt:yyyyMMddHHmm}";

    private DateTime Utc(DateTime local) => clock.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay;
}
