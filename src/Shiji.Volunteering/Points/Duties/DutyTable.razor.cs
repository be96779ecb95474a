using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>排班表 — who stands at a point from today on, and who is asked next.</summary>
public sealed partial class DutyTable
{
    private const int Shown = 60;

    private List<Duty> Lines { get; set; } = [];

    private Dictionary<int, string> Names { get; set; } = [];

    [Parameter, EditorRequired] public Point Point { get; set; } = null!;

    [Parameter] public bool MayWrite { get; set; }

    [Parameter, EditorRequired] public string Here { get; set; } = "";

    [Inject] private PlanDuty Plan { get; set; } = null!;

    [Inject] private SettleDuty Settle { get; set; } = null!;

    [SupplyParameterFromForm(Name = "duty-day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "duty-begins")] private string? Begins { get; set; }

    [SupplyParameterFromForm(Name = "duty-ends")] private string? Ends { get; set; }

    [SupplyParameterFromForm(Name = "duty-person")] private string? Person { get; set; }

    [SupplyParameterFromForm(Name = "duty-team")] private string? Team { get; set; }

    [SupplyParameterFromForm(Name = "settle-why")] private string? Why { get; set; }

    [SupplyParameterFromForm(Name = "settle-do")] private string? Deed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var today = Clock.Today;
        Lines = await Db.Set<Duty>().AsNoTracking().Where(d => d.PointId == Point.Id && d.Day >= today).OrderBy(d => d.Day).ThenBy(d => d.Begins).Take(Shown).ToListAsync(Cancel);
        Names = await Db.MaskedNamesAsync([.. Lines.Select(l => l.PersonId).OfType<int>().Distinct()], Cancel);
    }

    private async Task PlanAsync() => Said(await TryAsync(), Here);

    private async Task<Refusal?> TryAsync()
    {
        var day = DayOf(Day, "day");
        if (!day.Ok) return day.Refusal;
        if (!TimeOnly.TryParse(Begins, CultureInfo.InvariantCulture, out var begins)) return new Refusal("上岗时间请写成 09:00 这样。", "begins");
        if (!TimeOnly.TryParse(Ends, CultureInfo.InvariantCulture, out var ends)) return new Refusal("下岗时间请写成 12:00 这样。", "ends");
        int? person = null;
        if (!string.IsNullOrWhiteSpace(Person))
        {
            var number = WholeOf(Person, "person");
            if (!number.Ok) return number.Refusal;
            person = number.Value;
        }

        return (await Plan.DoAsync(Point.Id, day.Value, begins, ends, person, Team, Cancel)).Refusal;
    }

    private async Task SettleAsync(Duty duty) =>
        Said(Deed == "accept" ? await Settle.TeamAcceptedAsync(duty.Id, Why, Cancel) : await Settle.CallOffAsync(duty.Id, Why, Cancel), Here);
}
