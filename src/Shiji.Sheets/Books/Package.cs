using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Shiji.Sheets.Books;

/// <summary>A package written part after part to a stream that need not seek. No clock: the same rows are the same bytes.</summary>
internal sealed class Package(Stream to) : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Line ends in a cell are the cell's own.
    private static readonly XmlWriterSettings Plain = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
        CloseOutput = true,
    };

    private readonly ZipArchive archive = new(to, ZipArchiveMode.Create, leaveOpen: true);

    public XmlWriter Part(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = FirstDay;
        return XmlWriter.Create(entry.Open(), Plain);
    }

    public void Text(string name, string xml)
    {
        using var part = Part(name);
        part.WriteStartDocument(standalone: true);
        part.WriteRaw(xml);
    }

    public void Dispose() => archive.Dispose();
}
