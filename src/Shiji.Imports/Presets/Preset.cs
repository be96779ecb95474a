using System.Text;

namespace Shiji.Imports;

/// <summary>对列预设 — how the columns of one platform's export are called, and which of ours they are; data, so that a district adds another without code.</summary>
/// <param name="Platform">平台 — as people call it: 志愿深圳.</param>
/// <param name="Kind">The key of the kind its lines become.</param>
/// <param name="Columns">Our column by the file's title.</param>
/// <param name="Source">依据 — where the titles were seen; what was not seen says 待核.</param>
public sealed record Preset(string Platform, string Kind, IReadOnlyDictionary<string, string> Columns, string Source)
{
    /// <summary>The titles that tell this platform from any other; all of its titles where it names none.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>Forms of its days and times beside those that every file may use, such as yyyy/M/d-HH:mm.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>Its own words, by our column: what a word of theirs is called here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>How many of its titles stand in the file; 0 where one that tells it is missing.</summary>
    internal int Known(IReadOnlyList<string> titles)
    {
        var there = titles.Select(Plain).ToHashSet();
        return (Tells.Count > 0 ? Tells : Columns.Keys).All(t => there.Contains(Plain(t))) ? Columns.Keys.Count(t => there.Contains(Plain(t))) : 0;
    }

    /// <summary>What the preset says goes before what was guessed.</summary>
    internal ColumnMapping Onto(ColumnMapping guessed, IReadOnlyList<string> titles)
    {
        var ours = Columns.ToDictionary(c => Plain(c.Key), c => c.Value);
        var told = titles.Index().Where(t => ours.ContainsKey(Plain(t.Item))).DistinctBy(t => ours[Plain(t.Item)]).ToDictionary(t => ours[Plain(t.Item)], t => t.Index);
        foreach (var (key, header) in guessed.Headers)
            if (!told.ContainsValue(header)) told.TryAdd(key, header);
        return new(told);
    }

    private static string Plain(string title) => string.Concat(title.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
