namespace Shiji.Reports.Templates;

/// <summary>模板 — the words of a report and the places where its figures stand.</summary>
public sealed record Template(IReadOnlyList<TemplateBlock> Blocks)
{
    /// <summary>Every indicator it cites, once, in the order of first mention.</summary>
    public IEnumerable<string> Keys => Asked.Select(c => c.Key).Distinct();

    /// <summary>Everything that must be read to write it: what it cites, and what its conditions ask.</summary>
    public IEnumerable<Citation> Asked => Blocks.SelectMany(b => b.Pieces).SelectMany(p => p is Clause { When: { } when } ? p.Citations.Prepend(when.Asked) : p.Citations);

    public bool Has(params ReadOnlySpan<BlockKind> kinds)
    {
        foreach (var block in Blocks)
            if (kinds.Contains(block.Kind)) return true;
        return false;
    }
}

/// <summary>模板段 — a title line, a heading, a paragraph, or what is made of figures by itself: a table, a chart, problems, plans.</summary>
/// <param name="Line">The line of the text it was read from, from 1.</param>
public sealed record TemplateBlock(BlockKind Kind, IReadOnlyList<Piece> Pieces, int Line = 0);

/// <summary>段落种类.</summary>
public enum BlockKind
{
    /// <summary>标题行</summary>
    Title,

    /// <summary>一级标题</summary>
    Heading1,

    /// <summary>二级标题</summary>
    Heading2,

    /// <summary>正文段</summary>
    Paragraph,

    /// <summary>表</summary>
    Table,

    /// <summary>图</summary>
    Chart,

    /// <summary>存在的问题</summary>
    Problems,

    /// <summary>工作思路</summary>
    Plans,
}
