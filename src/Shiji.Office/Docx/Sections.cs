using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>The pages: upright, or turned for wide tables. A turned page has its head at the bound edge of a right-hand page (clause 8), so its margins are those of the upright one, turned with it.</summary>
internal sealed class Sections(Gb9704 layout)
{
    // Word takes the margins from the page one by one, each rounded; so the width is what they leave.
    public int TextWidth(bool landscape) => landscape
        ? Twips(layout.PageHeight) - Twips(layout.Top) - Twips(layout.Bottom)
        : Twips(layout.PageWidth) - Twips(layout.Left) - Twips(layout.Right);

    public W.SectionProperties Of(bool landscape) => new(
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = PageNumbers.OddId },
        new W.FooterReference { Type = W.HeaderFooterValues.Even, Id = PageNumbers.EvenId },
        new W.SectionType { Val = W.SectionMarkValues.NextPage },
        landscape
            ? new W.PageSize { Width = Long(layout.PageHeight), Height = Long(layout.PageWidth), Orient = W.PageOrientationValues.Landscape }
            : new W.PageSize { Width = Long(layout.PageWidth), Height = Long(layout.PageHeight) },
        landscape
            ? Margins(layout.Left, layout.Top, layout.Right, layout.Bottom)
            : Margins(layout.Top, layout.Right, layout.Bottom, layout.Left),
        new W.DocGrid { Type = W.DocGridValues.Lines, LinePitch = Lengths.PointsToTwips(layout.LinePitch) });

    private W.PageMargin Margins(decimal top, decimal right, decimal bottom, decimal left) => new()
    {
        Top = Twips(top),
        Right = Long(right),
        Bottom = Twips(bottom),
        Left = Long(left),
        Header = Long(top / 2),
        Footer = Long(bottom - layout.PageNumberDrop),
        Gutter = 0,
    };

    private static UInt32Value Long(decimal millimetres) => (uint)Twips(millimetres);

    private static int Twips(decimal millimetres) => Lengths.MillimetresToTwips(millimetres);
}
