using System.Text.RegularExpressions;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Results;

namespace Shiji.Reports.Templates;

/// <summary>指标名对照 — a template keeps keys; whoever writes it sees and types Chinese names. Both ways nothing but the names changes.</summary>
public sealed partial class TemplateNames
{
    private const int Nearest = 3;
    private const int LeastAlike = 2;

    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _keys;

    public TemplateNames(Catalogue catalogue) : this(catalogue.Indicators.Select(i => (i.Key, i.Name)))
    {
    }

    public TemplateNames(IEnumerable<(string Key, string Name)> indicators)
    {
        // A name that two share, or that the text could not hold, is written with its key behind it.
        _names = indicators.GroupBy(i => i.Name).SelectMany(g => g.Select(i => (i.Key, Name: g.Count() > 1 || Unwritable().IsMatch(g.Key) ? $"{Unwritable().Replace(g.Key, "")}〔{i.Key}〕" : g.Key))).ToDictionary(i => i.Key, i => i.Name);
        _keys = _names.ToDictionary(n => n.Value, n => n.Key);
    }

    public string NameOf(string key) => _names.GetValueOrDefault(key, key);

    /// <summary>As it is shown: names for keys; a key the catalogue no longer has stays as it is.</summary>
    public string Shown(string text) => Places().Replace(text, m => m.Groups["list"].Success
        ? m.Value[..^m.Groups["list"].Length] + string.Join('、', m.Groups["list"].Value.Split(MadeBlocks.Separators).Select(k => NameOf(k.Trim())))
        : m.Value[..(m.Groups["key"].Index - m.Index)] + NameOf(m.Groups["key"].Value.Trim()) + m.Value[(m.Groups["key"].Index - m.Index + m.Groups["key"].Length)..]);

    /// <summary>As it is kept: keys for names; what is neither is refused with its line and the names most like it.</summary>
    public Outcome<string> Kept(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal)) continue;
            Refusal? refusal = null;
            lines[i] = Places().Replace(lines[i], m =>
            {
                var group = m.Groups["list"].Success ? m.Groups["list"] : m.Groups["key"];
                var keys = m.Groups["list"].Success ? group.Value.Split(MadeBlocks.Separators, StringSplitOptions.RemoveEmptyEntries) : [group.Value];
                foreach (var name in keys.Select(k => k.Trim()).Where(k => k.Length > 0 && KeyOf(k) is null)) refusal ??= new($"第 {i + 1} 行：没有叫“{name}”的指标{Like(name)}。", "text");
                return m.Value[..(group.Index - m.Index)] + string.Join('、', keys.Select(k => KeyOf(k.Trim()) ?? k)) + m.Value[(group.Index - m.Index + group.Length)..];
            });
            if (refusal is not null) return refusal;
        }

        return string.Join('\n', lines);
    }

    private string? KeyOf(string word) => _keys.TryGetValue(word, out var key) ? key : _names.ContainsKey(word) ? word : null;

    private string Like(string name)
    {
        var like = _keys.Keys.Select(k => (Name: k, Alike: Alike(k, name))).Where(k => k.Alike >= LeastAlike).OrderByDescending(k => k.Alike).ThenBy(k => k.Name.Length).Take(Nearest).ToList();
        return like.Count == 0 ? "，请从指标里查" : $"，是不是：{string.Join("、", like.Select(k => k.Name))}";
    }

    /// <summary>Pairs of characters that both have; a single one shared says little.</summary>
    private static int Alike(string a, string b) => Pairs(a).Intersect(Pairs(b)).Count() * 2 + (a.Intersect(b).Count() > 1 ? 1 : 0);

    private static IEnumerable<string> Pairs(string word) => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2));

    [GeneratedRegex(@"[、，,：:|｜{}\s]")]
    private static partial Regex Unwritable();

    [GeneratedRegex(@"\{\{(?<key>[^{}|｜]*)|\[\[((同比|环比)?(上升|下降|持平)|达标|未达标)\s+(?<key>[^：:\s{}|]+)|^\s*[|｜]\s*[表图]\s+(?<list>.+)$", RegexOptions.Multiline)]
    private static partial Regex Places();
}
