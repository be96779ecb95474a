using Shiji.Kernel.Indicators;
using Shiji.Kernel.Results;
using Shiji.Reports.Summaries;

namespace Shiji.Workbench;

/// <summary>在改的一部分 — what is typed, what it would read like, and the figures looked for.</summary>
public sealed record Editing(Manuscript Manuscript, int Part, int BasedOn, IReadOnlyList<string> Blocks)
{
    public Refusal? Refused { get; init; }

    /// <summary>The whole text as it would be with what is typed; null where it cannot be composed.</summary>
    public Summary? Preview { get; init; }

    public string? Note { get; init; }

    public string? Seek { get; init; }

    public IReadOnlyList<FoundFigure> Found { get; init; } = [];

    /// <summary>The part as it stands in the composed text: none where the block has nothing to say in this period.</summary>
    public IEnumerable<SummaryBlock> Of(int block) => Preview?.Blocks.Where(b => b.Line == Manuscript.Parts[Part].Start + block + 1) ?? [];
}

/// <summary>查到的数 — an indicator by its Chinese name, its figure now, and the phrasings that are honest of it.</summary>
public sealed record FoundFigure(Indicator Indicator, string Name, string Shown, IReadOnlyList<(string Word, string Printed)> Phrasings);
