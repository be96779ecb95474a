using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Shiji.Office.Docx;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office;

/// <summary>读文档 — the plain text of a .docx: a line for each paragraph of its body, tables included; what was struck out under revision is left out.</summary>
public static class DocxReader
{
    private const long LargestUnpacked = 100L << 20;

    /// <summary>Null where the stream is no .docx that can be read, or one that unpacks to more than 100 MB.</summary>
    public static DocxText? Read(Stream docx)
    {
        try
        {
            using (var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true))
                if (zip.Entries.Sum(e => e.Length) > LargestUnpacked) return null;
            docx.Position = 0;
            using var document = WordprocessingDocument.Open(docx, isEditable: false);
            return document.MainDocumentPart is { Document.Body: { } body } main ? new DocxText(new Reading().Of(body, out var marks), marks, CustomData.In(main)) : null;
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>One walk over the body, noting where bookmarks begin and end.</summary>
    private sealed class Reading
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<string, (string Name, int Start)> _open = [];
        private readonly List<DocxMark> _marks = [];

        public string Of(W.Body body, out IReadOnlyList<DocxMark> marks)
        {
            foreach (var (paragraph, index) in body.Descendants<W.Paragraph>().Select((p, i) => (p, i)))
            {
                if (index > 0) _text.Append('\n');
                foreach (var piece in paragraph.Descendants()) Take(piece);
            }

            marks = _marks;
            return _text.ToString();
        }

        private void Take(OpenXmlElement piece)
        {
            switch (piece)
            {
                case W.Text words:
                    _text.Append(words.Text);
                    break;
                case W.TabChar:
                    _text.Append('\t');
                    break;
                case W.Break or W.CarriageReturn:
                    _text.Append(' ');
                    break;
                case W.BookmarkStart { Id.Value: { } id, Name.Value: { } name }:
                    _open[id] = (name, _text.Length);
                    break;
                case W.BookmarkEnd { Id.Value: { } id } when _open.Remove(id, out var begun):
                    _marks.Add(new(begun.Name, begun.Start, _text.Length));
                    break;
            }
        }
    }
}
