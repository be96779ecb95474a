using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>数字卡 — one figure of the home page: the number large, its change in words, its evidence and its basis.</summary>
public sealed partial class FigureCard
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public decimal? Value { get; set; }

    [Parameter] public int Decimals { get; set; }

    [Parameter, EditorRequired] public string Unit { get; set; } = "";

    [Parameter, EditorRequired] public string Href { get; set; } = "";

    [Parameter] public Comparison? Change { get; set; }

    /// <summary>The figure it is compared with.</summary>
    [Parameter] public string? ChangeHref { get; set; }

    [Parameter] public IReadOnlyList<EvidencePart> Evidence { get; set; } = [];

    /// <summary>One sentence of 口径, folded under the figure.</summary>
    [Parameter] public string? Basis { get; set; }

    [Parameter] public string? Fresh { get; set; }

    [Parameter] public DateTime? FreshAt { get; set; }

    private string Shown => Value is { } value ? Digits.Grouped(value, Decimals) : "未报";
}
