using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal sealed class ParagraphStyles(Gb9704 layout)
{
    private const string Root = "Normal";

    private readonly Advance advance = new(layout);
    private readonly int line = Lengths.PointsToTwips(layout.LinePitch);

    public IEnumerable<W.Style> All() =>
    [
        Style(Root, "Normal", [.. Even(), Lines(line), Justified(W.JustificationValues.Both)]),
        Style(Styles.Title, "Title", [OffGrid(), Lines(line, after: line), Justified(W.JustificationValues.Center)],
            Typography.Font(layout.TitleFont, layout.LatinFont), Typography.Size(layout.TitleSize)),
        Style(Styles.Sign, "公文发文机关标志", [OffGrid(), Justified(W.JustificationValues.Center)], Typography.Font(layout.TitleFont, layout.LatinFont), new W.Color { Val = Head.Red }),
        Style(Styles.Number, "公文发文字号", [Justified(W.JustificationValues.Center)]),
        Style(Styles.Addressee, "公文主送机关", []),
        Style(Styles.Text, "Body Text", [TwoCharactersIn()]),
        .. Enumerable.Range(1, 4).Select(Heading),
        Style(Styles.AnnexList, "公文附件说明", [new W.KeepNext(), Justified(W.JustificationValues.Left)]),
        Style(Styles.Signature, "Signature", [new W.KeepNext(), Justified(W.JustificationValues.Left)]),
        Style(Styles.Note, "公文附注", [TwoCharactersIn()]),
        Style(Styles.AnnexMark, "公文附件标识", [], Typography.Font(layout.Heading1Font, layout.LatinFont)),
        Style(Styles.AnnexTitle, "公文附件标题",
            [new W.KeepNext(), OffGrid(), Lines(line, before: line, after: line / 2), Justified(W.JustificationValues.Center), Outline(0)],
            Typography.Font(layout.TitleFont, layout.LatinFont), Typography.Size(layout.TitleSize)),
        Table(Styles.TableText, "公文表文", W.JustificationValues.Left, layout.PlainFont),
        Table(Styles.TableFigure, "公文表数", W.JustificationValues.Right, layout.PlainFont),
        Table(Styles.TableHead, "公文表头", W.JustificationValues.Center, layout.Heading1Font),
        Style(Styles.Footer, "footer", [OffGrid(), Lines(Lengths.PointsToTwips(layout.PageNumberSize))],
            Typography.Font(layout.PlainFont, layout.PlainFont), Typography.Size(layout.PageNumberSize)),
    ];

    private W.Style Heading(int level) => Style(
        Styles.Heading(level),
        "heading " + Lengths.Text(level),
        [new W.KeepNext(), TwoCharactersIn(), Outline(level - 1)],
        level switch
        {
            1 => [Typography.Font(layout.Heading1Font, layout.LatinFont)],
            2 => [Typography.Font(layout.Heading2Font, layout.LatinFont)],
            _ => [],
        });

    private W.Style Table(string id, string name, W.JustificationValues justified, string font) => Style(
        id,
        name,
        [OffGrid(), Lines(Lengths.PointsToTwips(layout.TableLinePitch)), Justified(justified)],
        Typography.Font(font, layout.LatinFont),
        new W.Spacing { Val = 0 },
        Typography.Size(layout.TableSize));

    private static W.Style Style(string id, string name, OpenXmlElement[] paragraph, params OpenXmlElement[] run)
    {
        var style = new W.Style(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id };
        if (id == Root)
            style.Default = true;
        else
            style.Append(new W.BasedOn { Val = Root });
        style.Append(new W.PrimaryStyle());
        if (paragraph.Length > 0)
            style.Append(new W.StyleParagraphProperties(paragraph));
        if (run.Length > 0)
            style.Append(new W.StyleRunProperties(run));
        if (name.Any(letter => letter > '\u2000'))
            style.CustomStyle = true;
        return style;
    }

    // A full page has 22 lines, so no line is held back for company; a line has 28 characters, so no air is added round its figures.
    // Hanging punctuation is Word's default, yet said aloud: LibreOffice takes it the wrong way round, and when it does hang a «、» it loses it.
    private static OpenXmlElement[] Even() =>
    [
        new W.WidowControl { Val = false },
        new W.OverflowPunctuation { Val = true },
        new W.AutoSpaceDE { Val = false },
        new W.AutoSpaceDN { Val = false },
    ];

    private static W.SpacingBetweenLines Lines(int pitch, int before = 0, int after = 0) => new()
    {
        Before = Lengths.Text(before),
        After = Lengths.Text(after),
        Line = Lengths.Text(pitch),
        LineRule = W.LineSpacingRuleValues.Exact,
    };

    // Word goes by the characters; readers that do not know them go by the twips.
    private W.Indentation TwoCharactersIn() => new() { FirstLineChars = 200, FirstLine = Lengths.Text(advance.Characters(2)) };

    private static W.Justification Justified(W.JustificationValues value) => new() { Val = value };

    private static W.OutlineLevel Outline(int level) => new() { Val = level };

    // Type taller than a line would else take two lines of the grid.
    private static W.SnapToGrid OffGrid() => new() { Val = false };
}
