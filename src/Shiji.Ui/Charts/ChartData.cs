namespace Shiji.Ui;

/// <summary>条 — one labelled bar; a link to what it counts.</summary>
public sealed record BarItem(string Label, decimal? Value, string? Href = null, bool Marked = false);

/// <summary>月点 — one period of a trend, with the same period a year earlier where it is known.</summary>
public sealed record TrendPoint(string Label, decimal? Value, decimal? Earlier = null, string? Href = null);

/// <summary>构成 — one part of a whole.</summary>
public sealed record MixPart(string Label, decimal Value, string? Href = null);
