using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>The style sheet: what an office may later change in one place. The names of Word's own styles are kept, so that its navigation works.</summary>
internal sealed class Styles(Gb9704 layout, string language)
{
    public const string Title = "Title";
    public const string Text = "BodyText";
    public const string Sign = "Sign";
    public const string Number = "Number";
    public const string Addressee = "Addressee";
    public const string AnnexList = "AnnexList";
    public const string Signature = "Signature";
    public const string Note = "Note";
    public const string AnnexMark = "AnnexMark";
    public const string AnnexTitle = "AnnexTitle";
    public const string TableHead = "TableHead";
    public const string TableText = "TableText";
    public const string TableFigure = "TableFigure";
    public const string Footer = "Footer";

    public static string Heading(int level) => "Heading" + Lengths.Text(level);

    public static string? Of(Face face) => face switch
    {
        Face.Strong => "FaceStrong",
        Face.Heading1 => "FaceHeading1",
        Face.Heading2 => "FaceHeading2",
        _ => null,
    };

    public W.Styles Sheet() => new(
    [
        StyleDefaults.Of(layout, language),
        .. new ParagraphStyles(layout).All(),
        Character(Face.Strong, "公文强调", new W.Bold()),
        Character(Face.Heading1, "公文黑体", Typography.Font(layout.Heading1Font, layout.LatinFont)),
        Character(Face.Heading2, "公文楷体", Typography.Font(layout.Heading2Font, layout.LatinFont)),
    ]);

    private static W.Style Character(Face face, string name, OpenXmlElement property) => new(
        new W.StyleName { Val = name },
        new W.PrimaryStyle(),
        new W.StyleRunProperties(property))
    {
        Type = W.StyleValues.Character,
        CustomStyle = true,
        StyleId = Of(face),
    };
}
