using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>页码 — «— 1 —», one character in from the outer edge: right on odd pages, left on even ones (7.5).</summary>
internal sealed class PageNumbers(Gb9704 layout)
{
    public const string OddId = "rId10";
    public const string EvenId = "rId11";

    public void AddTo(MainDocumentPart part)
    {
        var one = Lengths.Text(Lengths.PointsToTwips(layout.PageNumberSize));
        Add(part, OddId, new W.Indentation { Right = one }, W.JustificationValues.Right);
        Add(part, EvenId, new W.Indentation { Left = one }, W.JustificationValues.Left);
    }

    private static void Add(MainDocumentPart part, string id, W.Indentation indentation, W.JustificationValues side) =>
        part.AddNewPart<FooterPart>(id).Footer = new W.Footer(Paragraphs.In(
            Styles.Footer,
            [Runs.Plain("— "), new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = "PAGE" }, Runs.Plain(" —")],
            indentation,
            new W.Justification { Val = side }));
}
