using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal static class StyleDefaults
{
    public static W.DocDefaults Of(Gb9704 layout, string language) => new(
        new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            Typography.Font(layout.BodyFont, layout.LatinFont),
            Typography.Tightened(layout.Tightening),
            Typography.Size(layout.BodySize),
            new W.Languages { Val = "en-US", EastAsia = language })),
        new W.ParagraphPropertiesDefault());
}
