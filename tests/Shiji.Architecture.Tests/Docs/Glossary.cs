using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shiji.Architecture.Tests.Docs;

/// <summary>The glossary: the term that opens a public type's summary, the type's name, and the sentence that follows.</summary>
internal static partial class Glossary
{
    public static string Text(IEnumerable<string> assemblies)
    {
        var text = new StringBuilder();
        foreach (var assembly in assemblies)
        {
            var entries = EntriesOf(assembly).ToList();
            if (entries.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"## {Path.GetFileNameWithoutExtension(assembly)}\n\n| 中文 | Code name | In one sentence |\n|---|---|---|\n");
            foreach (var (term, type, sentence) in entries) text.Append(CultureInfo.InvariantCulture, $"| {GeneratedPart.Cell(term)} | {GeneratedPart.Code(type)} | {GeneratedPart.Cell(sentence)} |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Term, string Type, string Sentence)> EntriesOf(string assembly)
    {
        var summaries = XDocument.Load(Path.ChangeExtension(assembly, ".xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary"));
        var own = Path.GetFileNameWithoutExtension(assembly) + ".";
        return from type in Compiled.PublicTypesOf(assembly)
               orderby type.Count(c => c == '.') > own.Count(c => c == '.') ? type[..type.LastIndexOf('.')] : "", type
               let read = Read(summaries.GetValueOrDefault("T:" + type))
               select (read.Term, NameOf(type.StartsWith(own, StringComparison.Ordinal) ? type[own.Length..] : type), read.Sentence);
    }

    /// <summary>Term and first sentence of a summary; a summary that is a term and nothing else has no sentence.</summary>
    public static (string Term, string Sentence) Read(XElement? summary)
    {
        if (summary is null) return ("", "");
        var words = Space().Replace(Reference().Replace(string.Concat(summary.Nodes().Select(Word)), ""), " ").Trim();
        var dash = words.IndexOf('—', StringComparison.Ordinal);
        if (dash < 0) return (words.TrimEnd('.', '。'), "");
        var rest = words[(dash + 1)..].Trim();
        return (words[..dash].Trim(), SentenceEnd().Match(rest) is { Success: true } end ? rest[..(end.Index + 1)] : rest);
    }

    private static string Word(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement e when e.Attribute("cref") is { } cref => $"`{NameOf(cref.Value.Split(':')[^1].Split('(')[0].Split('.')[^1])}`",
        XElement e when e.Attribute("name") is { } name => $"`{name.Value}`",
        XElement e => e.Value,
        _ => "",
    };

    private static string NameOf(string type) => Arity().Replace(type, "<T>");

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();

    /// <summary>Chapters of notes that are not in the repository.</summary>
    [GeneratedRegex(@"\s*\([^()]*\b\w+\.md\b[^()]*\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[.。](?=\s+[A-Z`“])")]
    private static partial Regex SentenceEnd();
}
