using System.Collections.Frozen;
using System.Text.Json;

namespace Shiji.Reports.Drafts;

/// <summary>指标线索 — by which words of a sentence an indicator is known; data, so that other wordings are learnt without a release.</summary>
/// <param name="Key">Of the indicator.</param>
/// <param name="Must">One of these stands in the sentence, its lead or its heading.</param>
/// <param name="Words">Each that stands near speaks for it, longer ones more.</param>
/// <param name="Units">In which it may be printed, the usual one first.</param>
public sealed record IndicatorCues(string Key, IReadOnlyList<string> Must, IReadOnlyList<string> Words, IReadOnlyList<string> Units)
{
    /// <summary>Each that stands beside the figure speaks against it.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>One of these stands in the figure's own clause; none asked where it is empty.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];
}

/// <summary>线索簿 — the cues of every indicator that has some.</summary>
public sealed class CueBook(IEnumerable<IndicatorCues> cues)
{
    private readonly FrozenDictionary<string, IndicatorCues> _cues = cues.ToFrozenDictionary(c => c.Key);

    /// <summary>Those that are installed with the program.</summary>
    public static CueBook Standard { get; } = Load();

    public IndicatorCues? Of(string indicator) => _cues.GetValueOrDefault(indicator);

    private static CueBook Load()
    {
        using var file = typeof(CueBook).Assembly.GetManifestResourceStream("Shiji.Reports.Drafts.Standard.cues.json")!;
        return new(JsonSerializer.Deserialize<List<IndicatorCues>>(file, JsonSerializerOptions.Web)!);
    }
}
