using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>构成图 — how a whole divides, at most six parts; tone, hatching and a label each.</summary>
public sealed partial class MixBar
{
    /// <summary>The one question the chart answers.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter, EditorRequired] public string Unit { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<MixPart> Parts { get; set; } = [];

    [Parameter] public int Decimals { get; set; }

    private decimal Whole => Parts.Sum(p => p.Value);

    private string ShareOf(MixPart part) =>
        Whole == 0 ? "—" : Digits.Grouped(part.Value / Whole * 100, 1) + "%";

    private string Tone(int i) => "mix-" + Digits.Plain(Math.Min(i, 5) + 1);

    private string Start(int i) => Digits.Share(Parts.Take(i).Sum(p => p.Value), Whole);

    private IReadOnlyList<ChartRow> Table =>
        [.. Parts.Select(p => new ChartRow(p.Label, [(Digits.Grouped(p.Value, Decimals), p.Href), (ShareOf(p), p.Href)]))];
}
