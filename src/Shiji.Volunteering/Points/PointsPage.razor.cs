using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>点位清单页 — the points within reach, with their last inspection.</summary>
public sealed partial class PointsPage
{
    private const int PageSize = 50;

    private List<PointLine> Lines { get; set; } = [];

    private List<Choice> Kinds { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "closed")] private string? Closed { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Kinds = [.. (await Db.Set<PointKind>().OrderBy(k => k.Ordinal).Select(k => k.Name).ToListAsync(Cancel)).Select(k => new Choice(k, k))];
        Lines = await PointList.Of(Db, Text, Kind, Closed == "1", After, Clock.Today).Take(PageSize + 1).ToListAsync(Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = Address("/points", ("from", $"{Lines[^1].Point.Id}"));
    }

    private string Address(string path, params (string Name, string? Value)[] more) => path.With([("text", Text), ("kind", Kind), ("closed", Closed), .. more]);
}
