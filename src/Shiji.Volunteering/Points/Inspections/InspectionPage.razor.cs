using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>一次巡查页 — what was seen, what was put right, and who looked again.</summary>
public sealed partial class InspectionPage
{
    private Inspection? Inspection { get; set; }

    private Point? Place { get; set; }

    private List<TimelineEntry> Steps { get; set; } = [];

    [Parameter] public Guid Id { get; set; }

    [Inject] private FollowInspection Follow { get; set; } = null!;

    [SupplyParameterFromForm(Name = "on")] private string? On { get; set; }

    [SupplyParameterFromForm(Name = "note")] private string? Note { get; set; }

    [SupplyParameterFromForm(Name = "due")] private string? Due { get; set; }

    [SupplyParameterFromForm(Name = "passed")] private string? Passed { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/inspections/{Id}";

    private string Next => Inspection!.State switch
    {
        InspectionState.Clear => "三项齐全，不用再办。",
        InspectionState.ToRepair => $"请在 {Inspection.DueOn!.Value.Word()}前整改并报上来。",
        InspectionState.Repaired => "等另一个人复查。",
        InspectionState.Passed => $"{Inspection.RecheckedOn!.Value.Word()}复查通过，办结。",
        _ => "已作废，不计入数字。",
    };

    protected override async Task OnInitializedAsync()
    {
        Inspection = await Db.Set<Inspection>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, Cancel);
        if (Inspection is null)
        {
            Missing();
            return;
        }

        Place = await Db.Set<Point>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Inspection.PointId, Cancel);
        Steps = [.. (await Db.Set<InspectionStep>().AsNoTracking().Where(s => s.InspectionId == Id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).ToListAsync(Cancel))
            .Select(s => new TimelineEntry($"{Written(s.Day)}（{Clock.LocalOf(s.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} 录入）", s.Who, s.What, Reason: s.Note))];
    }

    private async Task RepairAsync()
    {
        var on = DayOf(On, "on");
        Said(on.Refusal ?? await Follow.RepairAsync(Id, on.Value, Note, Cancel), Here);
    }

    private async Task RecheckAsync()
    {
        var (on, due) = (DayOf(On, "on"), DayOrNone(Due, "due"));
        Said(on.Refusal ?? due.Refusal ?? await Follow.RecheckAsync(Id, on.Value, Passed == "1", Note, due.Value, Cancel), Here);
    }

    private async Task VoidAsync() => Said(await Follow.VoidAsync(Id, Reason, Cancel), Here);

    private static string Word(bool has) => has ? "有" : "没有";
}
