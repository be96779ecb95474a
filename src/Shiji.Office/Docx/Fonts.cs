using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>The font table: for each font the one to take where it is not installed, with the look nearest to it.</summary>
internal static class Fonts
{
    private static readonly Dictionary<string, string> SecondBest = new(StringComparer.Ordinal)
    {
        ["方正小标宋简体"] = "华文中宋",
        ["仿宋_GB2312"] = "仿宋",
        ["楷体_GB2312"] = "楷体",
        ["黑体"] = "SimHei",
        ["宋体"] = "SimSun",
    };

    public static W.Fonts Of(Gb9704 layout) => new(
        new[] { layout.TitleFont, layout.BodyFont, layout.Heading1Font, layout.Heading2Font, layout.PlainFont, layout.LatinFont }
            .Distinct(StringComparer.Ordinal)
            .Select(Named));

    private static W.Font Named(string name)
    {
        var font = new W.Font { Name = name };
        if (SecondBest.TryGetValue(name, out var second))
            font.Append((OpenXmlElement[])[new W.AltName { Val = second }, new W.FontCharSet { Val = "86" }]);
        return font;
    }
}
