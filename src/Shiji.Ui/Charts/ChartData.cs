namespace Shiji.Ui;

/// <summary>条 — one labelled bar; a link to what it counts.</summary>
public sealed record BarItem(string Label, decimal? Value, string? Href = null, bool Marked = false);

/// <summary>月点 — one period of a trend, with the same period a year earlier where it is known; each a link to its figure.</summary>
public sealed record TrendPoint(string Label, decimal? Value, decimal? Earlier = null, string? Href = null, string? EarlierHref = null);

/// <summary>图后行 — one line of the table behind a chart: its name, and what its cells show and lead to.</summary>
public sealed record ChartRow(string Name, IReadOnlyList<(string Shown, string? Href)> Cells);

/// <summary>构成 — one part of a whole.</summary>
public sealed record MixPart(string Label, decimal Value, string? Href = null);
