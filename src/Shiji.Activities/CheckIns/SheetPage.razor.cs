using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>签到表页 — the day's paper, typed or pasted in.</summary>
public sealed partial class SheetPage
{
    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private string Title { get; set; } = "";

    [Inject] private CallRoll Roll { get; set; } = null!;

    [SupplyParameterFromForm(Name = "lines")] private string? Lines { get; set; }

    private string Here => $"/sessions/{Id}/sheet";

    protected override async Task OnInitializedAsync()
    {
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        if (Session is null) Missing("没有这一场，或者不归您现在的岗位管；请从活动清单里找。");
        else Title = await Db.Set<Activity>().Where(a => a.Id == Session.ActivityId).Select(a => a.Title).SingleOrDefaultAsync(Cancel) ?? "";
    }

    private Task EnterAsync() => DoAsync(async () =>
    {
        var read = Read();
        return read.Ok ? await Roll.SheetAsync(Id, read.Value, Cancel) : read.Refusal;
    }, $"/sessions/{Id}");

    private Outcome<List<SheetLine>> Read()
    {
        var lines = new List<SheetLine>();
        foreach (var (text, at) in (Lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((t, i) => (t, i + 1)))
        {
            if (text.Split([' ', '\t', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries) is not [var person, var came, var left]
                || !int.TryParse(person, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Time(came) is not { } arrived || Time(left) is not { } departed)
                return new Refusal($"第 {at} 行“{text}”看不懂，请写成“人员编号 到 离”，如“1024 9:00 11:30”。", "lines");
            // One that leaves before it came left after midnight.
            lines.Add(new(number, arrived, departed < arrived ? departed.AddDays(1) : departed));
        }

        return lines;
    }

    /// <summary>On the session's day, or after midnight where it began late.</summary>
    private DateTime? Time(string text)
    {
        if (!TimeOnly.TryParseExact(text.Replace('：', ':'), ["H:mm", "HH:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
        var at = Clock.StartOf(Session!.Day) + time.ToTimeSpan();
        return at < Session.OpensAt && at.AddDays(1) <= Session.ShutsAt ? at.AddDays(1) : at;
    }
}
