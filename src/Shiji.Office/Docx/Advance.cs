namespace Shiji.Office.Docx;

/// <summary>How far a text reaches, in twips, when set on one line in the type of the body. Exact for 汉字, digits and full stops of the Latin font; near for letters.</summary>
internal sealed class Advance(Gb9704 layout)
{
    private readonly decimal tightening = layout.Tightening;

    /// <summary>字 — the widths of so many characters.</summary>
    public int Characters(int count) => Lengths.PointsToTwips(count * (layout.BodySize - tightening));

    public int Of(string text) =>
        Lengths.PointsToTwips(text.EnumerateRunes().Sum(rune => (layout.BodySize * Em(rune.Value)) - tightening));

    private static decimal Em(int rune) => rune switch
    {
        '.' or ',' or ' ' => 0.25m,
        < 0x2000 => 0.5m,
        _ => 1m,
    };
}
