using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>记巡查页 — made for a telephone at the point: three ticks and a button.</summary>
public sealed partial class NewInspectionPage
{
    private const int Most = 500;

    private static readonly Choice[] Three = [new("sign", "有标识"), new("staff", "有志愿者在岗"), new("log", "有台账")];

    private List<Choice> Points { get; set; } = [];

    private string DueHelp { get; set; } = "";

    [Inject] private RecordInspection Record { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "point")] private string? OfAddress { get; set; }

    [SupplyParameterFromForm(Name = "point")] private string? Point { get; set; }

    [SupplyParameterFromForm(Name = "have")] private string[]? Have { get; set; }

    [SupplyParameterFromForm(Name = "finding")] private string? Finding { get; set; }

    [SupplyParameterFromForm(Name = "due")] private string? Due { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var today = Clock.Today;
        Points =
        [
            .. (await (from p in Db.Set<Point>()
                       where p.Until == null || p.Until > today
                       join o in Db.Set<Organisation>() on p.OrganisationId equals o.Id
                       orderby o.Id, p.Id
                       select new { p.Id, p.Name, Organisation = o.ShortName ?? o.Name }).Take(Most).ToListAsync(Cancel)).Select(p => new Choice($"{p.Id}", $"{p.Organisation} · {p.Name}")),
        ];
        DueHelp = (await Rules.OnAsync(today, Cancel)).Find(RecordInspection.DaysRule) is { } days ? $"空着就是 {days.Amount()}以后。" : "有问题的要填。";
    }

    private async Task DoAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, $"/inspections/new?done={made.Value?.Id}");
    }

    private async Task<Outcome<Inspection>> TryAsync()
    {
        if (string.IsNullOrWhiteSpace(Point)) return new Refusal("请选择点位。", "point");
        var (point, day, due) = (WholeOf(Point, "point"), DayOf(Day, "day"), DayOrNone(Due, "due"));
        if ((point.Refusal ?? day.Refusal ?? due.Refusal) is { } wrong) return wrong;
        bool Has(string what) => Have?.Contains(what) == true;
        return await Record.DoAsync(point.Value, day.Value, Has("sign"), Has("staff"), Has("log"), Finding, due.Value, Cancel);
    }
}
