using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shiji.Kernel.Results;
using Shiji.Sheets.Columns;

namespace Shiji.Imports;

/// <summary>对列 — which column of the file, counted from nought, is which wanted column.</summary>
public sealed record ColumnMapping(IReadOnlyDictionary<string, int> Headers)
{
    /// <summary>The titles of the file; empty before one was opened.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>预设 — of the platform whose export this looks like; null where none is known.</summary>
    public Preset? Preset { get; init; }

    internal IReadOnlyList<string> Times => Preset?.Times ?? [];

    public int? this[string key] => Headers.TryGetValue(key, out var header) ? header : null;

    public static ColumnMapping Of(ColumnGuess guess) => new(guess.Matches.ToDictionary(m => m.Column.Key, m => m.Header));

    public static ColumnMapping Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, int>>(json)!);

    public static string SignatureOf(IReadOnlyList<string> headers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers))));

    /// <summary>The title of the column that brings this one; empty where none does.</summary>
    public string TitleOf(string key) => this[key] is { } header && header < Titles.Count ? Titles[header] : "";

    /// <summary>What a platform's own word means here; the word itself where nothing is said of it.</summary>
    internal string WordOf(string key, string text) => Preset?.Words.GetValueOrDefault(key)?.GetValueOrDefault(text) ?? text;

    public string Json() => JsonSerializer.Serialize(Headers);

    /// <summary>What is still wrong with it; null when rows can be read by it.</summary>
    public Refusal? Check(IReadOnlyList<WantedColumn> wanted, IReadOnlyList<string> titles)
    {
        if (Headers.Values.Any(h => h < 0 || h >= titles.Count)) return new Refusal("所选的列不在文件里，请重新选择。", "mapping");
        if (wanted.FirstOrDefault(w => w.Required && this[w.Key] is null) is { } missing)
            return new Refusal($"“{missing.Name}”还没有对上文件里的列，请选一列；文件里没有的，请补上这一列后重新上传。", missing.Key);
        var twice = Headers.GroupBy(h => h.Value).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? null : new Refusal($"文件里的“{titles[twice.Key]}”一列被选了两次，请改掉一处。", twice.First().Key);
    }
}
