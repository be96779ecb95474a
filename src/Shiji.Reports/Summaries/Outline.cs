using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>提纲 — what of a template can be written: not a paragraph all of whose clauses are about nothing, and not a heading with nothing under it.</summary>
internal static class Outline
{
    public static IReadOnlyList<TemplateBlock> Of(Template template, Func<Clause, bool> written)
    {
        var kept = new List<TemplateBlock>();
        foreach (var block in template.Blocks.Reverse())
            if (Stands(block, kept.LastOrDefault(), written)) kept.Add(block);
        kept.Reverse();
        return kept;
    }

    private static bool Stands(TemplateBlock block, TemplateBlock? next, Func<Clause, bool> written) => block.Kind switch
    {
        BlockKind.Title => true,
        BlockKind.Paragraph => block.Pieces.OfType<Clause>().ToList() is var clauses && (clauses.Count == 0 || clauses.Exists(c => written(c))),
        var heading => next is not null && next.Kind > heading,
    };
}
