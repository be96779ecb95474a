using System.Globalization;
using System.Xml.Linq;

namespace Shiji.Reports.Sources;

/// <summary>数源的写法 — the custom XML part of a document: one element for each figure, in a namespace of its own.</summary>
public static class SourceXml
{
    public static readonly XNamespace Space = "urn:shiji:figures:1";

    public static XElement? Of(IReadOnlyCollection<FigureSource> sources) => sources.Count == 0 ? null : new(Space + "figures", sources.Select(s => new XElement(
        Space + "figure",
        new XAttribute("bookmark", s.Bookmark),
        new XAttribute("key", s.Key),
        new XAttribute("name", s.Name),
        new XAttribute("organisation", s.Organisation),
        new XAttribute("period", s.Period),
        new XAttribute("value", FigureSource.Written(s.Value)),
        new XAttribute("unit", s.Unit),
        new XAttribute("printed", s.Printed),
        s.Against is { } against ? new XAttribute("against", against) : null,
        s.Against is null ? null : new XAttribute("beside", FigureSource.Written(s.Beside)),
        s.Edition is { } edition ? new XAttribute("edition", edition) : null,
        s.Code is { } code ? new XAttribute("code", code) : null,
        new XAttribute("digest", s.Digest),
        s.Basis)));

    /// <summary>With the digest each one carried; none where the data are not ours. What lacks a part is passed over.</summary>
    public static IEnumerable<(FigureSource Source, string Digest)> Read(IEnumerable<XElement> data) => data
        .Where(d => d.Name == Space + "figures").Elements(Space + "figure").Select(Read).OfType<(FigureSource, string)>();

    private static (FigureSource, string)? Read(XElement figure)
    {
        if (Text("bookmark") is not { } bookmark || Text("key") is not { } key || Text("organisation") is not { } organisation || Text("period") is not { } period || Text("printed") is not { } printed) return null;
        return (new(bookmark, key, Text("name") ?? key, organisation, period, FigureSource.Read(Text("value") ?? ""), Text("unit") ?? "", printed, figure.Value)
        {
            Code = Text("code"),
            Against = Text("against"),
            Beside = FigureSource.Read(Text("beside") ?? ""),
            Edition = int.TryParse(Text("edition"), CultureInfo.InvariantCulture, out var edition) ? edition : null,
        }, Text("digest") ?? "");

        string? Text(string name) => (string?)figure.Attribute(name);
    }
}
