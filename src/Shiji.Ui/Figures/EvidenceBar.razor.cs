using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Registers;

namespace Shiji.Ui;

/// <summary>佐证条 — a thin bar that shows on what a figure rests; stroke pattern and colour differ, the legend has the words.</summary>
public sealed partial class EvidenceBar
{
    [Parameter, EditorRequired] public IReadOnlyList<EvidencePart> Parts { get; set; } = [];

    /// <summary>Prints words, amounts and shares under the bar, each the way to the records of its part.</summary>
    [Parameter] public bool Legend { get; set; }

    private decimal Whole => Parts.Sum(p => p.Amount);

    private string Sentence => Whole == 0
        ? "暂无佐证"
        : "佐证构成：" + string.Join("，", Shown.Select(p => $"{p.Kind.Word()}{ShareOf(p)}"));

    private IEnumerable<EvidencePart> Shown => EvidenceStrokes.Order.SelectMany(kind => Parts.Where(p => p.Kind == kind && p.Amount > 0));

    private string ShareOf(EvidencePart part) => Digits.Grouped(part.Amount / Whole * 100) + "%";

    private IEnumerable<(EvidencePart Part, string From, string Until)> Strokes()
    {
        decimal before = 0;
        foreach (var part in Shown)
        {
            yield return (part, Digits.Share(before, Whole), Digits.Share(before + part.Amount, Whole));
            before += part.Amount;
        }
    }
}
