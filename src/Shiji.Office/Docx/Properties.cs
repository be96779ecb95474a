using System.Globalization;
using System.Xml.Linq;

namespace Shiji.Office.Docx;

/// <summary>The properties of the file, written by hand: the library would set the clock's time and a part name of its own making.</summary>
internal static class Properties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static XDocument Of(OfficialDocument document) => new(new XElement(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XElement(Dc + "title", Characters.Line(string.Concat(document.Title))),
        document.Imprint is { } imprint ? Made(imprint) : null,
        new XElement(Dc + "language", document.Language)));

    private static IEnumerable<XElement> Made(Imprint imprint) =>
    [
        new XElement(Dc + "creator", Characters.Line(imprint.Creator)),
        new XElement(Core + "lastModifiedBy", Characters.Line(imprint.Creator)),
        Instant("created", imprint.At),
        Instant("modified", imprint.At),
    ];

    private static XElement Instant(string name, DateTime at) => new(
        Terms + name,
        new XAttribute(Instance + "type", "dcterms:W3CDTF"),
        at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
