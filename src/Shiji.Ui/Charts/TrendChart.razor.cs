using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>走势图 — how a figure went month by month, from zero; last year's line beside it where it is known.</summary>
public sealed partial class TrendChart
{
    private const decimal Ceiling = 34;
    private const decimal Height = 150;
    private const decimal Floor = Ceiling + Height;

    /// <summary>The one question the chart answers.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter, EditorRequired] public string Unit { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<TrendPoint> Points { get; set; } = [];

    [Parameter] public int Decimals { get; set; }

    /// <summary>Columns for amounts of each month, a line for stocks and rates.</summary>
    [Parameter] public bool Columns { get; set; }

    [Parameter] public string Name { get; set; } = "本年";

    [Parameter] public string EarlierName { get; set; } = "上年";

    private decimal Top => Points.Select(p => Math.Max(p.Value ?? 0, p.Earlier ?? 0)).Append(1).Max();

    /// <summary>Below zero only where a figure is: an adjustment may take away.</summary>
    private decimal Bottom => Points.Select(p => Math.Min(p.Value ?? 0, p.Earlier ?? 0)).Append(0).Min();

    private decimal Share(decimal value) => (value - Bottom) / (Top - Bottom);

    private decimal Y(decimal value) => Floor - Share(value) * Height;

    private string X(decimal place) => Digits.Percent(place / Points.Count * 100);

    private string Shown(decimal? value) => value is { } known ? Digits.Grouped(known, Decimals) : "—";

    /// <summary>Above the column, and above last year's mark where that would run through the number.</summary>
    private string LabelY(TrendPoint point)
    {
        var y = Y(point.Value ?? 0);
        if (Columns && point.Earlier is { } earlier && y - Y(earlier) is > -2 and < 20)
            y = Math.Min(y, Y(earlier));
        return Digits.Point(y - (Columns ? 7 : 10));
    }

    /// <summary>Twelve numbers of five digits do not fit in half a page, nor long names of months on a phone.</summary>
    private string Fit => (Points.Sum(p => Shown(p.Value).Length) > 60 ? "crowded" : "")
        + (Points.Sum(p => p.Label.Length) > 30 ? " long" : "");

    private int Last(Func<TrendPoint, decimal?> of) => Points.Select((p, i) => of(p) is null ? -1 : i).DefaultIfEmpty(-1).Max();

    /// <summary>First, last and highest keep their label where there is no room for all.</summary>
    private string? Rank(int i) =>
        i == 0 || i == Last(p => p.Value) || Points[i].Value == Points.Max(p => p.Value) ? null : "minor";

    /// <summary>In a plane of 1000 by 1000 that is stretched to the width there is; a missing month breaks the line.</summary>
    private string Line(Func<TrendPoint, decimal?> of)
    {
        var path = "";
        var pen = "M";
        for (var i = 0; i < Points.Count; i++)
        {
            if (of(Points[i]) is not { } value)
            {
                pen = "M";
                continue;
            }
            path += $"{pen}{Digits.Point((i + 0.5m) / Points.Count * 1000)} {Digits.Point(1000 - Share(value) * 1000)}";
            pen = "L";
        }
        return path;
    }

    private bool HasEarlier => Points.Any(p => p.Earlier is not null);

    private IReadOnlyList<string> Heads => HasEarlier ? ["时间", $"{Name}（{Unit}）", $"{EarlierName}（{Unit}）"] : ["时间", Unit];

    private IReadOnlyList<ChartRow> Table => [.. Points.Select(p => new ChartRow(
        p.Label, HasEarlier ? [(Shown(p.Value), p.Href), (Shown(p.Earlier), p.EarlierHref)] : [(Shown(p.Value), p.Href)]))];

    /// <summary>A picture hides what is inside it: where the points are links, it is a group of them.</summary>
    private string Role => Points.Any(p => p.Href is not null) ? "group" : "img";

    private string Sentence => $"{Title}，单位{Unit}："
        + string.Join("，", Points.Where(p => p.Value is not null).Select(p => $"{p.Label}{Shown(p.Value)}"));
}
