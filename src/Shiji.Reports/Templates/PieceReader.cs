using System.Text.RegularExpressions;
using Shiji.Kernel.Results;

namespace Shiji.Reports.Templates;

/// <summary>片段读法 — the words, citations and clauses of one line.</summary>
internal static partial class PieceReader
{
    public static Outcome<List<Piece>> Read(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            if (mark.Index > at) pieces.Add(new Words(text[at..mark.Index]));
            at = mark.Index + mark.Length;
            if (mark.Groups["clause"] is { Success: true } clause)
            {
                var read = Clause(clause.Value);
                if (!read.Ok) return read.Refusal;
                pieces.Add(read.Value);
            }
            else if (mark.Groups["strong"] is { Success: true } strong) pieces.Add(new Words(strong.Value, Strong: true));
            else
            {
                var cited = CitationReader.Read(mark.Groups["cite"].Value);
                if (!cited.Ok) return cited.Refusal;
                pieces.Add(cited.Value);
            }
        }

        var rest = text[at..];
        if (Leftover().Match(rest) is { Success: true } broken) return new Refusal($"“{broken.Value}”没有配对。");
        if (rest.Length > 0) pieces.Add(new Words(rest));
        return pieces;
    }

    private static Outcome<Clause> Clause(string text)
    {
        Condition? when = null;
        if (ConditionReader.Opens(text))
        {
            var read = ConditionReader.Read(text);
            if (!read.Ok) return read.Refusal;
            (when, text) = read.Value;
        }

        var inner = Read(text);
        return inner.Ok ? new Clause(inner.Value, when) : inner.Refusal;
    }

    [GeneratedRegex(@"\[\[(?<clause>.+?)\]\]|\*\*(?<strong>.+?)\*\*|\{\{(?<cite>[^{}]*)\}\}")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[\[|\]\]|\*\*|\{\{|\}\}")]
    private static partial Regex Leftover();
}
