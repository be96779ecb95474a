using Shiji.Kernel.Indicators;

namespace Shiji.Reports.Drafts;

/// <summary>核稿结果（供程序用）— one figure as other programs read it; offsets count characters of the plain text.</summary>
/// <param name="Value">As printed, with its 万 multiplied in: 27000; 97.46 for 97.46%; null where no number could be read.</param>
/// <param name="Facets">What the indicator is narrowed to; empty where it is a whole, a rate or unknown.</param>
/// <param name="Ledger">Exact, in the base units of the verb <c>figures</c>: people, sessions, minutes; a ratio as a fraction.</param>
/// <param name="Verdict">exact, fair, understated, wrong, ambiguous, unsupported, external, masked, missing.</param>
public sealed record DraftJson(
    int Start, int End, string Text, decimal? Value, string Unit, string? Indicator, IReadOnlyDictionary<string, string> Facets,
    string? Organisation, string? Period, decimal? Ledger, string Verdict, string? Suggestion, string Reason)
{
    public string? Name { get; init; }

    public IReadOnlyList<string> RunnersUp { get; init; } = [];

    public static DraftJson Of(CheckedDraft draft, CheckedFigure figure) => new(
        Characters(draft.Text, figure.Start), Characters(draft.Text, figure.End), figure.Text, figure.Printed?.Value, figure.Unit, figure.Indicator?.Key, figure.Facets ?? FacetsOf(figure.Indicator),
        figure.Organisation?.Code, figure.Period?.Code, figure.Ledger?.Value, figure.Verdict.Code(), figure.Suggestions.Count > 0 ? figure.Suggestions[0] : null, figure.Reason)
    {
        Name = figure.Indicator?.Name,
        RunnersUp = [.. figure.RunnersUp.Select(i => i.Key)],
    };

    /// <summary>What its measure is narrowed to: subject=集体, kind=抗疫表彰.</summary>
    private static Dictionary<string, string> FacetsOf(Indicator? indicator) => indicator?.Single?.Key is { } key && key.IndexOf('[') is > 0 and var from
        ? key[(from + 1)..^1].Split(',').Select(f => f.Split('=', 2)).Where(f => f.Length == 2).ToDictionary(f => f[0], f => f[1]) : [];

    /// <summary>A character outside the basic plane is one to whoever counts characters, two to .NET.</summary>
    private static int Characters(string text, int place)
    {
        var count = place;
        for (var i = 0; i < place; i++)
            if (char.IsLowSurrogate(text[i])) count--;
        return count;
    }
}
