using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>The pages: upright, or turned for wide tables. A turned page has its head at the bound edge of a right-hand page (clause 8), so its margins are those of the upright one, turned with it.</summary>
internal sealed class Sections(Gb9704 layout)
{
    public int TextWidth(bool landscape) => Lengths.MillimetresToTwips(landscape
        ? layout.PageHeight - layout.Top - layout.Bottom
        : layout.PageWidth - layout.Left - layout.Right);

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
        Top = Lengths.MillimetresToTwips(top),
        Right = Long(right),
        Bottom = Lengths.MillimetresToTwips(bottom),
        Left = Long(left),
        Header = Long(top / 2),
        Footer = Long(bottom - layout.PageNumberDrop),
        Gutter = 0,
    };

    private static UInt32Value Long(decimal millimetres) => (uint)Lengths.MillimetresToTwips(millimetres);
}
