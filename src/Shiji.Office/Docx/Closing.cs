using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>附件说明、署名、成文日期、附注 — what follows the body, each a line below the last.</summary>
internal sealed class Closing(Gb9704 layout, Sections sections)
{
    private readonly Advance advance = new(layout);

    public IEnumerable<W.Paragraph> Of(OfficialDocument document) =>
    [
        .. document.Annexes.Select((annex, at) => Listed(annex, at, document.Annexes.Count)),
        .. document.Signature is { } signature ? Signed(signature) : [],
        .. document.Note is { } note ? [Paragraphs.In(Styles.Note, $"（{note}）")] : Array.Empty<W.Paragraph>(),
    ];

    // «1.2031年» would be read as a number: a title that begins with a digit keeps its distance.
    private static string Number(int number, string title) =>
        Lengths.Text(number) + (title.Length > 0 && char.IsAsciiDigit(title[0]) ? ". " : ".");

    // A title that wraps goes on under its own first character (7.3.4).
    private W.Paragraph Listed(Annex annex, int at, int count)
    {
        var mark = at == 0 ? "附件：" : "";
        var number = count == 1 ? "" : Number(at + 1, annex.Title);
        var left = advance.Characters(2) + advance.Of("附件：") + advance.Of(number);
        return Paragraphs.In(
            Styles.AnnexList,
            mark + number + annex.Title,
            [.. LineAbove(at == 0), new W.Indentation { Left = Lengths.Text(left), Hanging = Lengths.Text(advance.Of(mark + number)) }]);
    }

    // Signature two characters in from the right, date two characters right of it; a longer date changes places with it (7.3.5.2).
    private IEnumerable<W.Paragraph> Signed(Signature signature)
    {
        var two = advance.Characters(2);
        var signer = advance.Of(signature.Signer);
        var date = advance.Of(signature.Date);
        var left = sections.TextWidth(landscape: false) - two - (date > signer ? date + two : signer);
        yield return Paragraphs.In(Styles.Signature, signature.Signer, [.. LineAbove(true), From(left)]);
        yield return Paragraphs.In(Styles.Signature, signature.Date, new W.KeepNext { Val = false }, From(left + two, -two));
    }

    /// <param name="right">Below nothing it may stand in the margin: a machine without these fonts sets digits wider, and a date is never broken.</param>
    private static W.Indentation From(int left, int right = 0)
    {
        var indentation = new W.Indentation { Left = Lengths.Text(Math.Max(0, left)) };
        if (right != 0) indentation.Right = Lengths.Text(right);
        return indentation;
    }

    private IEnumerable<OpenXmlElement> LineAbove(bool wanted) =>
        wanted ? [new W.SpacingBetweenLines { Before = Lengths.Text(Lengths.PointsToTwips(layout.LinePitch)) }] : [];
}
