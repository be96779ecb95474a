namespace Shiji.Reports.Templates;

/// <summary>模板 — the words of a report and the places where its figures stand.</summary>
public sealed record Template(IReadOnlyList<TemplateBlock> Blocks)
{
    /// <summary>Every indicator it cites, once, in the order of first mention.</summary>
    public IEnumerable<string> Keys => Blocks.SelectMany(b => b.Pieces).SelectMany(p => p.Citations).Select(c => c.Key).Distinct();
}

/// <summary>模板段 — a title line, a heading or a paragraph.</summary>
public sealed record TemplateBlock(BlockKind Kind, IReadOnlyList<Piece> Pieces);

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
}
