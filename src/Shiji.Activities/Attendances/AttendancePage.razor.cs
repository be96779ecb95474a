using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>参与记录页 — what one attendance says, what it rests on, who judged it, and what corrected it.</summary>
public sealed partial class AttendancePage
{
    [Parameter] public Guid Id { get; set; }

    private Attendance? Row { get; set; }

    private string Name { get; set; } = "";

    private string Title { get; set; } = "";

    private string Organisation { get; set; } = "";

    private List<CheckIn> Stamps { get; set; } = [];

    private List<Attendance> Chain { get; set; } = [];

    [Inject] private CorrectAttendance Correct { get; set; } = null!;

    [SupplyParameterFromForm(Name = "minutes")] private string? Minutes { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "answer")] private string? Answer { get; set; }

    private string Here => $"/attendances/{Id}";

    private string NextStep => Row!.State switch
    {
        AttendanceState.Proposed => "等核定；核定之前不计入。",
        AttendanceState.Seconded => "已核定一次，等另一人复核。",
        AttendanceState.Noticed => $"公示中，{Minute(Row.InForceFrom!.Value)} 起生效。",
        AttendanceState.InForce => "已生效，计入数字。",
        _ => "不计入数字。",
    };

    private IEnumerable<(string Name, string Text)> Particulars => new (string, string?)[]
    {
        ("到离", Row!.ArrivedAt is { } at ? $"{Minute(at)} 至 {(Row.LeftAt is { } left ? Hour(left) : "未记")}" : null),
        ("建议时长", Row.Proposed > 0 ? $"{Row.Proposed}分钟" : null), ("核定时长", Row.Minutes > 0 ? $"{Row.Minutes}分钟" : null), ("依据", Row.Evidence.Word()), ("类别", Row.Category),
        ("理由", Row.Reason), ("佐证", Row.Proof), ("录入", Recorders.Word(Row.RecordedBy)), ("核定", Row.ConfirmedBy), ("复核", Row.SecondBy),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => (p.Item1, p.Item2!));

    protected override async Task OnInitializedAsync()
    {
        Row = await Db.Set<Attendance>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        if (Row is null)
        {
            Missing("没有这条记录，或者不归您现在的岗位管。");
            return;
        }

        Name = Row.PersonId is { } person ? (await Db.MaskedNamesAsync([person], Cancel)).GetValueOrDefault(person, "已删除") : "同行";
        Title = await (from s in Db.Set<ActivitySession>() where s.Id == Row.SessionId join a in Db.Set<Activity>() on s.ActivityId equals a.Id select a.Title).SingleOrDefaultAsync(Cancel) ?? "活动";
        Organisation = await Db.Set<Organisation>().Where(o => o.Id == Row.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(Cancel) ?? "";
        Stamps = await Db.Set<CheckIn>().AsNoTracking().Where(c => c.SessionId == Row.SessionId && c.PersonId == Row.PersonId).OrderBy(c => c.At).ToListAsync(Cancel);
        var same = await Db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == Row.SessionId && a.PersonId == Row.PersonId).ToListAsync(Cancel);
        Chain = [.. same.OrderBy(a => a.RecordedAt).ThenBy(a => a.Id)];
    }

    private Task CorrectAsync() => DoAsync(async () =>
        Answer == "void" ? await Correct.VoidAsync(Id, Reason, Cancel)
        : int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? (await Correct.DoAsync(Id, minutes, Reason, Cancel)).Refusal
        : new Refusal("应为多少分钟，请写整数。", "minutes"), Here);
}
