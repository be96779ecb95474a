using Shiji.Kernel.Periods;

namespace Shiji.Reports.Drafts;

/// <summary>所指 — what a figure of a draft was taken to mean before anything is looked up.</summary>
/// <param name="Candidates">The best first.</param>
/// <param name="Note">What the reader should know of how it was taken.</param>
internal sealed record Meaning(DraftFigure Figure, Surroundings Around, IReadOnlyList<Candidate> Candidates, int Organisation, Period Period, string? Note)
{
    /// <summary>Null where none is known, or two are as likely.</summary>
    public Candidate? Taken => Candidates.Count > 0 ? Candidates[0] : null;
}
