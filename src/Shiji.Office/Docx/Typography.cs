using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal static class Typography
{
    public static W.RunFonts Font(string chinese, string latin) => new()
    {
        Ascii = latin,
        HighAnsi = latin,
        EastAsia = chinese,
        ComplexScript = latin,
    };

    public static W.FontSize Size(decimal points) => new() { Val = Lengths.HalfPoints(points) };

    public static W.Spacing Tightened(decimal points) => new() { Val = -Lengths.PointsToTwips(points) };
}
