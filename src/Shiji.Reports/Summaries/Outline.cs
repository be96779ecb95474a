using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>提纲 — what of a template can be written: not what has nothing to say, and not a heading with nothing under it.</summary>
internal static class Outline
{
    public static IReadOnlyList<TemplateBlock> Of(Template template, Func<TemplateBlock, bool> stands)
    {
        var kept = new List<TemplateBlock>();
        foreach (var block in template.Blocks.Reverse())
            if (Stands(block, kept.LastOrDefault(), stands)) kept.Add(block);
        kept.Reverse();
        return kept;
    }

    private static bool Stands(TemplateBlock block, TemplateBlock? next, Func<TemplateBlock, bool> stands) => block.Kind switch
    {
        BlockKind.Title => true,
        BlockKind.Heading1 or BlockKind.Heading2 => next is not null && next.Kind > block.Kind,
        _ => stands(block),
    };
}
