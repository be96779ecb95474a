using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Shiji.Sheets.Files.Xlsx;

/// <summary>The parts of a package and who points at whom. Targets outside the package are never followed.</summary>
internal sealed class Parts(ZipArchive package)
{
    // No DTD, no resolver: a part can name nothing outside itself.
    private static readonly XmlReaderSettings Closed = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly Dictionary<string, ZipArchiveEntry> entries = package.Entries
        .GroupBy(entry => entry.FullName.Replace('\\', '/'), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    public bool Has(string part) => entries.ContainsKey(part);

    public bool HasFolder(string folder) => entries.Keys.Any(part => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    public XmlReader Open(string part) =>
        XmlReader.Create((entries.GetValueOrDefault(part) ?? throw new InvalidDataException($"no part {part}")).Open(), Closed);

    public XElement Load(string part)
    {
        using var reader = Open(part);
        return XElement.Load(reader);
    }

    /// <summary>What a part points at, by the id or the last word of the kind of its relationships.</summary>
    public ILookup<string, string> Targets(string part, bool byKind)
    {
        var (folder, file) = part.LastIndexOf('/') is >= 0 and var slash ? (part[..(slash + 1)], part[(slash + 1)..]) : ("", part);
        var list = $"{folder}_rels/{file}.rels";
        if (!Has(list)) return Array.Empty<string>().ToLookup(x => x);
        return Load(list).Elements().Where(r => r.Attribute("TargetMode")?.Value != "External").ToLookup(
            r => byKind ? (r.Attribute("Type")?.Value ?? "").Split('/')[^1] : r.Attribute("Id")?.Value ?? "",
            r => Resolved(folder, r.Attribute("Target")?.Value ?? ""));
    }

    private static string Resolved(string folder, string target) =>
        Uri.UnescapeDataString(new Uri(new Uri("part:/" + folder), target).AbsolutePath.TrimStart('/'));
}
