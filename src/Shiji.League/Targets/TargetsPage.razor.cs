using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Ui;
using Kind = Shiji.Kernel.Organisations.Field;

namespace Shiji.League;

/// <summary>两新建团页 — targets, progress and the bridge by unit, the communities without any, and giving targets.</summary>
public sealed partial class TargetsPage
{
    private static readonly Choice[] Fields = [.. TargetMeasures.Fields.Select(f => new Choice($"{f}", f.Word()))];

    private static readonly Shown OneDecimal = new(0.01m, 1, "%");

    [Inject] private SetTarget Setting { get; set; } = null!;

    [Inject] private ReadTargets Reading { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "year")] private int? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = "adjust")] private Guid? Adjusting { get; set; }

    [SupplyParameterFromForm(Name = "organisation", FormName = "set")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "of", FormName = "set")] private string? Of { get; set; }

    [SupplyParameterFromForm(Name = "field", FormName = "set")] private string? Realm { get; set; }

    [SupplyParameterFromForm(Name = "count", FormName = "set")] private string? Count { get; set; }

    [SupplyParameterFromForm(Name = "day", FormName = "set")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "document", FormName = "set")] private string? Document { get; set; }

    [SupplyParameterFromForm(Name = "to", FormName = "adjust")] private string? AdjustedTo { get; set; }

    [SupplyParameterFromForm(Name = "because", FormName = "adjust")] private string? Because { get; set; }

    private int Year { get; set; }

    private List<Choice> Years { get; set; } = [];

    private IReadOnlyList<TargetLine> Lines { get; set; } = [];

    private IReadOnlyList<BlankSpot> Blank { get; set; } = [];

    private List<(BuildTarget Target, string Name)> Targets { get; set; } = [];

    private (BuildTarget Target, string Name)? Adjusted => Adjusting is { } id && Targets.Exists(t => t.Target.Id == id) ? Targets.Find(t => t.Target.Id == id) : null;

    private string Here => $"/organisations/targets?year={Year}";

    protected override async Task OnInitializedAsync()
    {
        var years = await Db.Set<BuildTarget>().Where(t => !t.Void).Select(t => t.Year).Distinct().ToListAsync(Cancel);
        Year = Chosen ?? (years.Count > 0 ? years.Max() : Clock.Today.Year);
        Years = [.. years.Append(Clock.Today.Year).Append(Year).Distinct().OrderDescending().Select(y => new Choice($"{y}", $"{y} 年"))];
        Lines = await Reading.LinesAsync(Year, Cancel);
        Blank = await Reading.BlankAsync(Cancel);
        var targets = await Db.Set<BuildTarget>().AsNoTracking().Where(t => t.Year == Year && !t.Void).OrderBy(t => t.OrganisationId).ThenBy(t => t.Field).ToListAsync(Cancel);
        var names = await CalledAsync(targets.Select(t => t.OrganisationId));
        Targets = targets.ConvertAll(t => (t, names.GetValueOrDefault(t.OrganisationId, "")));
    }

    private string To(TargetLine line, string measure) => $"/measures/{measure}?org={Uri.EscapeDataString(line.Code)}&period={Year}";

    private static string Words(long? amount) => amount is { } a ? Digits.Grouped(a) : "—";

    internal static string Percent(Quotient? rate) => rate is { } r ? OneDecimal.Text(r) : "—";

    private async Task SetAsync()
    {
        var (unit, year, count, day) = (await OrganisationOf(Unit), WholeOf(Of, "year"), WholeOf(Count, "count"), DayOf(Day, "day"));
        Said(unit.Refusal ?? year.Refusal ?? count.Refusal ?? day.Refusal ?? (await Setting.DoAsync(unit.Value, year.Value, Enum.TryParse<Kind>(Realm, out var field) ? field : default, count.Value, day.Value, Document, Cancel)).Refusal, $"/organisations/targets?year={year.Value}", "set");
    }

    private async Task AdjustAsync()
    {
        var to = WholeOf(AdjustedTo, "count");
        Said(to.Refusal ?? await Setting.AdjustAsync(Adjusting ?? default, to.Value, Because, Cancel), Here, "adjusted");
    }
}
