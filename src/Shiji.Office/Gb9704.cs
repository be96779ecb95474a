namespace Shiji.Office;

/// <summary>
/// 公文格式 — page and type after GB/T 9704-2012 《党政机关公文格式》: lengths on the page in millimetres, type in points.
/// The numbers in brackets are clauses of the standard. Fonts are named, not embedded: they are licensed, and offices have them.
/// </summary>
public sealed record Gb9704
{
    public static Gb9704 Standard { get; } = new();

    /// <summary>电子公文 after GB/T 33476.2-2016: the first line's box sticks out of Word's margin, so the margins are smaller and the print the same (待核, domain.md §8.1).</summary>
    public static Gb9704 Electronic { get; } = new() { Top = 34.58m, Bottom = 32.58m };

    /// <summary>The profile of that name; the standard one where there is none.</summary>
    public static Gb9704 Of(string? name) => name == "electronic" ? Electronic : Standard;

    /// <summary>A4 (5.1).</summary>
    public decimal PageWidth { get; init; } = 210m;

    public decimal PageHeight { get; init; } = 297m;

    /// <summary>天头 37 ± 1 mm (5.2.1).</summary>
    public decimal Top { get; init; } = 37m;

    /// <summary>订口 28 ± 1 mm (5.2.1): the edge that is bound.</summary>
    public decimal Left { get; init; } = 28m;

    /// <summary>What a 版心 of 156 × 225 mm (5.2.1) leaves below.</summary>
    public decimal Bottom { get; init; } = 35m;

    /// <summary>What a 版心 of 156 × 225 mm (5.2.1) leaves at the cut edge.</summary>
    public decimal Right { get; init; } = 26m;

    /// <summary>The page number stands 7 mm under the text (7.5).</summary>
    public decimal PageNumberDrop { get; init; } = 7m;

    /// <summary>22 lines on 225 mm (5.2.3): points from line to line, rounded down so that the last line still fits.</summary>
    public decimal LinePitch { get; init; } = 28.95m;

    /// <summary>28 characters on 156 mm (5.2.3): 16 pt type would give 27, so each character is set this much closer, in points.</summary>
    public decimal Tightening { get; init; } = 0.3m;

    /// <summary>2号 (7.3.1).</summary>
    public decimal TitleSize { get; init; } = 22m;

    /// <summary>3号 (5.2.2).</summary>
    public decimal BodySize { get; init; } = 16m;

    /// <summary>4号 (7.5).</summary>
    public decimal PageNumberSize { get; init; } = 14m;

    /// <summary>5号. The standard leaves the type of tables open.</summary>
    public decimal TableSize { get; init; } = 10.5m;

    public decimal TableLinePitch { get; init; } = 16m;

    /// <summary>小标宋 (7.3.1).</summary>
    public string TitleFont { get; init; } = "方正小标宋简体";

    /// <summary>仿宋 (5.2.2).</summary>
    public string BodyFont { get; init; } = "仿宋_GB2312";

    /// <summary>黑体, first level (7.3.3) and the mark «附件» (7.3.7).</summary>
    public string Heading1Font { get; init; } = "黑体";

    /// <summary>楷体, second level (7.3.3).</summary>
    public string Heading2Font { get; init; } = "楷体_GB2312";

    /// <summary>宋体: page numbers (7.5) and tables.</summary>
    public string PlainFont { get; init; } = "宋体";

    /// <summary>Digits and Latin letters. The standard is silent; offices use this.</summary>
    public string LatinFont { get; init; } = "Times New Roman";
}
