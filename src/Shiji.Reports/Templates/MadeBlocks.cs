using Shiji.Kernel.Results;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Templates;

/// <summary>自动段 — lines that ask for something made of figures: |表 |图 !问题 !工作思路.</summary>
internal static class MadeBlocks
{
    public const string Table = "表";
    public const string Chart = "图";

    private const int MostColumns = 6;

    public static readonly char[] Separators = ['、', '，', ','];

    public static Outcome<TemplateBlock[]> Read(string line)
    {
        var words = line[1..].Trim();
        if (line[0] is '!' or '！')
            return words switch
            {
                "问题" => new TemplateBlock[] { new(BlockKind.Problems, []) },
                "工作思路" => new TemplateBlock[] { new(BlockKind.Plans, []) },
                _ => new Refusal($"不认识“!{words}”，可用：!问题、!工作思路。"),
            };
        var parts = words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || parts[0] is not (Table or Chart)) return new Refusal($"不认识“|{words}”，可用：|表 指标、指标　|图 指标。");
        string[] keys = parts.Length == 1 ? [] : parts[1].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (keys.Length == 0) return new Refusal($"“|{parts[0]}”后面要写指标，例如：|{parts[0]} 志愿服务时长。");
        if (parts[0] == Chart && keys.Length > 1) return new Refusal("一张图只画一个指标，请分成几行写。");
        if (keys.Length > MostColumns) return new Refusal($"一张表最多 {MostColumns} 个指标，这里写了 {keys.Length} 个，请分成几张表。");
        return new TemplateBlock[] { new(parts[0] == Chart ? BlockKind.Chart : BlockKind.Table, [.. keys.Select(k => new Citation(k, Hedge.None, null))]) };
    }
}
