using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal static class StyleDefaults
{
    // A full page has 22 lines, so no line is held back for company, and no air is added round figures: a line has 28 characters.
    public static W.DocDefaults Of(Gb9704 layout, string language) => new(
        new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            Typography.Font(layout.BodyFont, layout.LatinFont),
            Typography.Tightened(layout.Tightening),
            Typography.Size(layout.BodySize),
            new W.Languages { Val = "en-US", EastAsia = language })),
        new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
            new W.WidowControl { Val = false },
            new W.AutoSpaceDE { Val = false },
            new W.AutoSpaceDN { Val = false })));
}
