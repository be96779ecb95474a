using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shiji.Kernel.Results;
using Shiji.Sheets.Columns;

namespace Shiji.Imports;

/// <summary>对列 — which column of the file, counted from nought, is which wanted column.</summary>
public sealed record ColumnMapping(IReadOnlyDictionary<string, int> Headers)
{
    public int? this[string key] => Headers.TryGetValue(key, out var header) ? header : null;

    public static ColumnMapping Of(ColumnGuess guess) => new(guess.Matches.ToDictionary(m => m.Column.Key, m => m.Header));

    public static ColumnMapping Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, int>>(json)!);

    public static string SignatureOf(IReadOnlyList<string> headers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers))));

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
