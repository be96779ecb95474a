using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Shiji.Office.Docx;

namespace Shiji.Office;

/// <summary>公文写出 — writes an official document as docx. The same document is the same bytes.</summary>
public static class DocxWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static void Write(OfficialDocument document, Stream to) => Write(document, to, Gb9704.Standard);

    /// <exception cref="ArgumentException">Two figures of the document carry the same bookmark.</exception>
    public static void Write(OfficialDocument document, Stream to, Gb9704 layout)
    {
        var pictures = new Pictures();
        var text = new Composition(layout, pictures).Of(document);
        using var package = new MemoryStream();
        using (var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = file.AddNewPart<MainDocumentPart>(MainType, "rId1");
            main.Document = text;
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = new Styles(layout, document.Language).Sheet();
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings.Of(document.Language);
            main.AddNewPart<FontTablePart>("rId3").Fonts = Fonts.Of(layout);
            new PageNumbers(layout).AddTo(main);
            pictures.AddTo(main);
            if (document.Data is { } data) CustomData.AddTo(main, data);
            using var properties = file.AddNewPart<CoreFilePropertiesPart>("rId2").GetStream(FileMode.Create);
            Properties.Of(document).Save(properties);
        }
        package.Position = 0;
        Archive.Repack(package, to);
    }
}
