using System.Text.RegularExpressions;
using Shiji.Kernel.Results;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Templates;

/// <summary>模板读法 — reads the plain text a template is written in; what it does not understand it refuses with the line's number.</summary>
public static partial class TemplateReader
{
    public static Outcome<Template> Read(string text)
    {
        var blocks = new List<TemplateBlock>();
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)) continue;
            var (kind, words) = line switch
            {
                _ when line.StartsWith("## ", StringComparison.Ordinal) => (BlockKind.Heading2, line[3..]),
                _ when line.StartsWith("# ", StringComparison.Ordinal) => (BlockKind.Heading1, line[2..]),
                _ when line.StartsWith("@ ", StringComparison.Ordinal) => (BlockKind.Title, line[2..]),
                _ => (BlockKind.Paragraph, line),
            };
            var pieces = Pieces(words);
            if (!pieces.Ok) return new Refusal($"模板第 {number} 行：{pieces.Refusal.Message}");
            blocks.Add(new(kind, pieces.Value));
        }

        return new Template(blocks);
    }

    private static Outcome<List<Piece>> Pieces(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            if (mark.Index > at) pieces.Add(new Words(text[at..mark.Index]));
            at = mark.Index + mark.Length;
            if (mark.Groups["clause"] is { Success: true } clause)
            {
                var inner = Pieces(clause.Value);
                if (!inner.Ok) return inner.Refusal;
                pieces.Add(new Clause(inner.Value));
            }
            else if (mark.Groups["strong"] is { Success: true } strong) pieces.Add(new Words(strong.Value, Strong: true));
            else
            {
                var cited = Cite(mark.Groups["cite"].Value);
                if (!cited.Ok) return cited.Refusal;
                pieces.Add(cited.Value);
            }
        }

        var rest = text[at..];
        if (Leftover().Match(rest) is { Success: true } broken) return new Refusal($"“{broken.Value}”没有配对。");
        if (rest.Length > 0) pieces.Add(new Words(rest));
        return pieces;
    }

    private static Outcome<Citation> Cite(string text)
    {
        var parts = text.Split('|');
        if (parts.Length > 3 || parts[0].Length == 0) return new Refusal($"引数“{text}”应写成 标识|措辞|量词。");
        var hedge = Hedge.None;
        if (parts.Length > 1 && parts[1].Length > 0 && !Hedges.TryGetValue(parts[1], out hedge))
            return new Refusal($"不认识措辞“{parts[1]}”，可用：{string.Join("、", Hedges.Keys)}。");
        return new Citation(parts[0], hedge, parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null);
    }

    private static readonly Dictionary<string, Hedge> Hedges = new()
    {
        ["超"] = Hedge.Over,
        ["余"] = Hedge.OddMany,
        ["近"] = Hedge.Near,
        ["约"] = Hedge.About,
        ["突破"] = Hedge.Surpass,
        ["达"] = Hedge.Reach,
    };

    [GeneratedRegex(@"\[\[(?<clause>.+?)\]\]|\*\*(?<strong>.+?)\*\*|\{\{(?<cite>[^{}]*)\}\}")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[\[|\]\]|\*\*|\{\{|\}\}")]
    private static partial Regex Leftover();
}
