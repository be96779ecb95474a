using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>总览页 — one kind of activity in one period, laid out in five ways of which each comes to the same.</summary>
public sealed partial class OverviewPage
{
    private OverviewAsked? Asked { get; set; }

    private Overview? Overview { get; set; }

    private string Name { get; set; } = "";

    private List<ActivityKind> All { get; set; } = [];

    [Inject] private ReadOverview Reading { get; set; } = null!;

    [Inject] private CatalogueShelf Catalogues { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "org")] private string? Org { get; set; }

    [SupplyParameterFromQuery(Name = "period")] private string? Span { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "category")] private string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "by")] private string? By { get; set; }

    private bool Typed => !string.IsNullOrEmpty(Org ?? Span ?? Kind ?? Category ?? By);

    private bool Timed => Asked!.Kind.Timed;

    private List<Choice> Kinds => All.ConvertAll(k => new Choice(k.Key, k.Name));

    private List<Choice> Categories => [.. Asked!.Kind.CategoryList.Select(c => new Choice(c, c))];

    /// <summary>Where a category took place is not counted apart.</summary>
    private List<Choice> Ways => [.. Enum.GetValues<OverviewBy>().Where(b => b switch { OverviewBy.Place => Timed && Asked!.Category is null, OverviewBy.Category => Timed || Asked!.Kind.CategoryList.Count > 0, _ => true }).Select(b => new Choice(Key(b), WayWord(b)))];

    protected override async Task OnInitializedAsync()
    {
        All = await Db.Set<ActivityKind>().AsNoTracking().Where(k => k.Named).OrderByDescending(k => k.Timed).ThenBy(k => k.Id).ToListAsync(Cancel);
        var asked = await AskedAsync();
        if (!asked.Ok)
        {
            Missing(asked.Refusal.Message);
            return;
        }

        Asked = asked.Value;
        Overview = await Reading.DoAsync(Asked, Cancel);
    }

    private async Task<Outcome<OverviewAsked>> AskedAsync()
    {
        var found = await Directory.FindAsync(Org, Cancel);
        if (!found.Ok) return found.Refusal;
        Name = found.Value.ShortName ?? found.Value.Name;
        var period = string.IsNullOrWhiteSpace(Span) ? await HalfAsync() : PeriodText.Read(Span);
        if (!period.Ok) return period.Refusal;
        if (All.Find(k => string.IsNullOrEmpty(Kind) || k.Key == Kind) is not { } kind) return new Refusal("没有这个种类，或者它不记人。", "kind");
        if (!string.IsNullOrEmpty(Category) && !kind.CategoryList.Contains(Category)) return new Refusal($"“{kind.Name}”没有“{Category}”这个类别。", "category");
        var by = Enum.TryParse<OverviewBy>(By, true, out var way) ? way : OverviewBy.Unit;
        var category = string.IsNullOrEmpty(Category) ? null : Category;
        if (by == OverviewBy.Place && category is not null) by = OverviewBy.Unit;
        return new OverviewAsked(kind, category, found.Value.Id, found.Value.Code, period.Value, by);
    }

    /// <summary>The half-year in which something was last counted.</summary>
    private async Task<Outcome<Period>> HalfAsync()
    {
        var day = await LastDay.OfAsync(Db, await Catalogues.TakeAsync(Db, Cancel), Cancel) ?? Clock.Today;
        return Period.Half(day.Year, day.Month <= 6 ? 1 : 2);
    }

    /// <summary>One step down the tree, the rest as it is.</summary>
    private string? Below(OverviewRow row) => Asked is { By: OverviewBy.Unit } asked && row.Code != asked.Code
        ? $"/activities/overview?org={row.Code}&period={asked.Period.Code}&kind={asked.Kind.Key}{(asked.Category is { } category ? $"&category={Uri.EscapeDataString(category)}" : "")}" : null;

    private static string Key(OverviewBy by) => by.ToString().ToLowerInvariant();

    private static string WayWord(OverviewBy by) => by switch
    {
        OverviewBy.Category => "按类别",
        OverviewBy.Place => "按发生地",
        OverviewBy.Month => "按月",
        OverviewBy.Evidence => "按依据",
        _ => "按组织",
    };
}
