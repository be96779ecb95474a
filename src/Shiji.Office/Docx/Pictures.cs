using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Drawn = DocumentFormat.OpenXml.Drawing.Pictures;
using Placed = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>图 — each picture of the document as a part of the file, in their order, and the paragraph that shows it.</summary>
internal sealed class Pictures
{
    private const string Format = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private readonly List<Picture> kept = [];

    // A line as high as the picture: the exact lines of the text would cut it.
    public W.Paragraph Of(Picture picture, IEnumerable<OpenXmlElement> further)
    {
        kept.Add(picture);
        return Paragraphs.In(
            Styles.Text,
            [new W.Run(new W.Drawing(Inline(picture, (uint)kept.Count)))],
            [
                .. further,
                new W.SpacingBetweenLines { Before = "120", Line = "240", LineRule = W.LineSpacingRuleValues.Auto },
                new W.Indentation { FirstLine = "0", FirstLineChars = 0 },
                new W.Justification { Val = W.JustificationValues.Center },
            ]);
    }

    public void AddTo(MainDocumentPart main)
    {
        for (var at = 0; at < kept.Count; at++)
        {
            using var bytes = new MemoryStream(kept[at].Png);
            main.AddNewPart<ImagePart>("image/png", IdOf((uint)at + 1)).FeedData(bytes);
        }
    }

    private static string IdOf(uint number) => "rIdPicture" + number;

    private static Placed.Inline Inline(Picture picture, uint number)
    {
        var (width, height) = (Lengths.MillimetresToEmu(picture.Width), Lengths.MillimetresToEmu(picture.Height));
        return new Placed.Inline(
            new Placed.Extent { Cx = width, Cy = height },
            new Placed.DocProperties { Id = number, Name = "图" + number, Description = picture.Shows },
            new A.Graphic(new A.GraphicData(Of(picture, number, width, height)) { Uri = Format }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
    }

    private static Drawn.Picture Of(Picture picture, uint number, long width, long height) => new(
        new Drawn.NonVisualPictureProperties(
            new Drawn.NonVisualDrawingProperties { Id = number, Name = "图" + number, Description = picture.Shows },
            new Drawn.NonVisualPictureDrawingProperties()),
        new Drawn.BlipFill(new A.Blip { Embed = IdOf(number) }, new A.Stretch(new A.FillRectangle())),
        new Drawn.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}
