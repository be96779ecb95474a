using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office;

/// <summary>读文档 — the plain text of a .docx: a line for each paragraph of its body, tables included; what was struck out under revision is left out.</summary>
public static class DocxReader
{
    private const long LargestUnpacked = 100L << 20;

    /// <summary>Null where the stream is no .docx that can be read, or one that unpacks to more than 100 MB.</summary>
    public static string? Read(Stream docx)
    {
        try
        {
            using (var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true))
                if (zip.Entries.Sum(e => e.Length) > LargestUnpacked) return null;
            docx.Position = 0;
            using var document = WordprocessingDocument.Open(docx, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is { } body ? string.Join('\n', body.Descendants<W.Paragraph>().Select(TextOf)) : null;
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string TextOf(W.Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in paragraph.Descendants())
            switch (piece)
            {
                case W.Text words:
                    text.Append(words.Text);
                    break;
                case W.TabChar:
                    text.Append('\t');
                    break;
                case W.Break or W.CarriageReturn:
                    text.Append(' ');
                    break;
            }

        return text.ToString();
    }
}
