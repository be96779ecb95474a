using System.Text.RegularExpressions;
using Shiji.Kernel.Periods;

namespace Shiji.Reports.Drafts;

/// <summary>所指 — what a figure of a draft was taken to mean before anything is looked up.</summary>
/// <param name="Candidates">The best first.</param>
/// <param name="Note">What the reader should know of how it was taken.</param>
internal sealed partial record Meaning(DraftFigure Figure, Surroundings Around, IReadOnlyList<Candidate> Candidates, int Organisation, Period Period, string? Note)
{
    /// <summary>分项 — the part of its indicator it speaks of, and how much that is; null where it speaks of the whole, or nobody can say.</summary>
    public MeaningPart? Part { get; init; }

    /// <summary>Null where none is known, or two are as likely.</summary>
    public Candidate? Taken => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>其中 — a part of what was said before: of the sentence before, or of a figure of the same indicator in this one.</summary>
    public bool IsPart(Meaning? before) => Among().Match(Around.Sentence) is { Success: true } part && part.Index <= Around.Sentence.IndexOf(Figure.Phrase, StringComparison.Ordinal)
        && (part.Index == 0 || (before?.Around.Sentence == Around.Sentence && before.Taken?.Indicator == Taken?.Indicator));

    [GeneratedRegex("其中|包括|含")]
    private static partial Regex Among();
}

/// <summary>所指分项.</summary>
/// <param name="Facets">subject=集体, kind=青年文明号.</param>
/// <param name="Words">（集体，青年文明号）</param>
internal sealed record MeaningPart(IReadOnlyDictionary<string, string> Facets, string Words, long Amount);
