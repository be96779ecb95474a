using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>版头 — the sign 35 mm under the top of the text, as large as fits on one line; two lines below it the number, 4 mm under that the red line (7.2.4, 7.2.5, 7.2.7).</summary>
internal sealed class Head(Gb9704 layout, Sections sections)
{
    private const decimal SignDrop = 35m;
    private const decimal LargestSign = 48m;
    private const decimal TwipsOfPoint = 20m;

    private readonly int line = Lengths.PointsToTwips(layout.LinePitch);

    public IEnumerable<W.Paragraph> Of(Letterhead? head)
    {
        if (head is null) yield break;
        var size = Math.Min(LargestSign, Math.Floor(sections.TextWidth(landscape: false) / TwipsOfPoint / Math.Max(1, head.Sign.Length)));
        yield return Paragraphs.In(
            Styles.Sign,
            [new W.Run(new W.RunProperties(new W.RunFonts { Hint = W.FontTypeHintValues.EastAsia }, Typography.Size(size)), new W.Text(head.Sign))],
            new W.SpacingBetweenLines { Before = Lengths.Text(Lengths.MillimetresToTwips(SignDrop)), After = Lengths.Text(2 * line), Line = Lengths.Text(Lengths.PointsToTwips(size * 1.2m)), LineRule = W.LineSpacingRuleValues.Exact });
        yield return Paragraphs.In(
            Styles.Number,
            head.Number,
            new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Size = 12, Space = 11, Color = Red }),
            new W.SpacingBetweenLines { After = Lengths.Text(2 * line) });
    }

    internal const string Red = "FF0000";
}
