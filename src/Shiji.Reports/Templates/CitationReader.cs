using Shiji.Kernel.Results;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Templates;

/// <summary>引数读法 — what stands between {{ and }}: 标识, then which side of it, the hedge, the unit.</summary>
public static class CitationReader
{
    private static readonly Dictionary<string, Hedge> Hedges = new()
    {
        ["超"] = Hedge.Over,
        ["余"] = Hedge.OddMany,
        ["近"] = Hedge.Near,
        ["约"] = Hedge.About,
        ["突破"] = Hedge.Surpass,
        ["达"] = Hedge.Reach,
    };

    /// <summary>措辞 that may be asked for, by their word.</summary>
    public static IReadOnlyDictionary<string, Hedge> HedgesByWord => Hedges;

    public static Outcome<Citation> Read(string text)
    {
        var parts = text.Split('|', '｜').Select(p => p.Trim()).ToList();
        var aspect = parts.Count > 1 ? AspectWords.Read(parts[1]) : null;
        if (aspect is not null) parts.RemoveAt(1);
        if (parts.Count > 3 || parts[0].Length == 0) return new Refusal($"引数“{text}”应写成 标识|措辞|量词，要上期、去年同期、环比、同比或目标的写成 标识|同比。");
        if (aspect?.IsChange() == true && parts.Count > 1) return new Refusal($"“{aspect.Value.Word()}”自己写明增长、下降多少，不带措辞和量词，请写成 {parts[0]}|{aspect.Value.Word()}。");
        var hedge = Hedge.None;
        if (parts.Count > 1 && parts[1].Length > 0 && !Hedges.TryGetValue(parts[1], out hedge))
            return new Refusal($"不认识措辞“{parts[1]}”，可用：{string.Join("、", [.. Hedges.Keys, .. AspectWords.All])}。");
        return new Citation(parts[0], hedge, parts.Count > 2 && parts[2].Length > 0 ? parts[2] : null) { Aspect = aspect ?? Aspect.Now };
    }
}
