using Shiji.Kernel.Records;

namespace Shiji.Ui;

/// <summary>佐证份额 — how much of a figure rests on one kind of evidence.</summary>
/// <param name="Href">The records of this part.</param>
public sealed record EvidencePart(Evidence Kind, decimal Amount, string? Href = null);

/// <summary>佐证画法 — the order in which kinds of evidence are drawn, and the stroke of each.</summary>
internal static class EvidenceStrokes
{
    /// <summary>Strongest first.</summary>
    public static IReadOnlyList<Evidence> Order { get; } = [Evidence.Machine, Evidence.RollCall, Evidence.BackFilled, Evidence.Imported, Evidence.Declared];

    public static string Stroke(this Evidence kind) => kind switch
    {
        Evidence.Machine => "ev-checkin",
        Evidence.RollCall => "ev-rollcall",
        Evidence.BackFilled => "ev-backfilled",
        Evidence.Imported => "ev-imported",
        _ => "ev-declared",
    };
}
