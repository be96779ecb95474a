using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>数字 — value, unit, change and evidence in one line; always a link to the figure's own page.</summary>
public sealed partial class FigureChip
{
    /// <summary>Null is "not yet reported", which is not zero.</summary>
    [Parameter, EditorRequired] public decimal? Value { get; set; }

    [Parameter] public int Decimals { get; set; }

    [Parameter, EditorRequired] public string Unit { get; set; } = "";

    [Parameter, EditorRequired] public string Href { get; set; } = "";

    /// <summary>What is counted; spoken before the value when the text around does not say it.</summary>
    [Parameter] public string? Name { get; set; }

    [Parameter] public Comparison? Change { get; set; }

    [Parameter] public IReadOnlyList<EvidencePart> Evidence { get; set; } = [];

    /// <summary>Freshness, shown on hover and focus: 截至11月21日 21:40。</summary>
    [Parameter] public string? Fresh { get; set; }

    /// <summary>The instant behind <see cref="Fresh"/>; the script turns it into 3分钟前.</summary>
    [Parameter] public DateTime? FreshAt { get; set; }

    private string Shown => Value is { } value ? Digits.Grouped(value, Decimals) : "未报";
}
