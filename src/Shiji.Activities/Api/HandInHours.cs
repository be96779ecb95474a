using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Activities;

/// <summary>交时长 — another platform's program says who served at a session and for how long: judged and stored as lines of a file are, all of them or none.</summary>
internal sealed class HandInHours(ShijiDb db, HoursKinds kinds)
{
    private const int Most = 200;

    private static readonly Dictionary<string, string> Fields = new() { [HoursKind.NameColumn] = "name", [HoursKind.Identity] = "identity", [HoursKind.Number] = "volunteer", [HoursKind.Phone] = "phone", [HoursKind.Starts] = "arrived", [HoursKind.Ends] = "left", [HoursKind.Length] = "minutes" };

    public async Task<Outcome<HandedIn>> DoAsync(Guid sessionId, IReadOnlyList<ServedDraft> drafts, CancellationToken cancel = default)
    {
        var found = await db.SessionAsync(sessionId, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        if (drafts.Count is 0 or > Most) return new Refusal($"items 请写 1 到 {Most} 人，多的分几次交。", "items");
        if (await kinds.FindAsync(HoursKind.Whole, cancel) is not { } kind) return new Refusal("本区没有计时长的活动种类，不能交时长。", "items");
        var intake = await kinds.OpenAsync(kind, new(new Dictionary<string, int>()), cancel);
        List<HoursLine> lines = [.. drafts.Select((d, i) => Read(d, i, found.Value))];
        await intake.JudgeLinesAsync(lines, cancel);
        if (lines.Find(l => !l.Sound) is { } wrong)
            return new Refusal($"第 {wrong.Source.Number} 条：{wrong.Reasons[0].Message}", $"items[{wrong.Source.Number - 1}].{Fields.GetValueOrDefault(wrong.Reasons[0].Field ?? "", "name")}");
        List<HoursLine> fresh = [.. lines.Where(l => l.Fate == RowFate.Fresh)];
        await intake.PutAsync(fresh, l => $"{db.Actor.Name}经接口交来，第 {l.Source.Number} 条", cancel);
        return new HandedIn([.. fresh.Select(l => l.Attendance!.Id)], lines.Count - fresh.Count, fresh.Count(l => l.Findings.Count > 0));
    }

    private static HoursLine Read(ServedDraft draft, int at, ActivitySession session)
    {
        var line = new HoursLine(new SheetRow(at + 1, [])) { Session = session, Minutes = draft.Minutes, Post = Text(draft.Post), Starts = LocalTimes.Read(draft.Arrived), Ends = LocalTimes.Read(draft.Left) };
        if (Text(draft.Name) is { } name) line.Served = new(name, Text(draft.Identity), Text(draft.Volunteer), Text(draft.Phone));
        else line.Refuse(new("请写 name：姓名。", HoursKind.NameColumn));
        if (line.Starts is null && Text(draft.Arrived) is not null) line.Refuse(new("arrived 请写成 2022-05-04T09:00 这样的本地时间。", HoursKind.Starts));
        if (line.Ends is null && Text(draft.Left) is not null) line.Refuse(new("left 请写成 2022-05-04T11:00 这样的本地时间。", HoursKind.Ends));
        if (draft.Minutes < 0) line.Refuse(new("minutes 请写整分钟，1 以上。", HoursKind.Length));
        HoursReading.Reckon(line);
        return line;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
