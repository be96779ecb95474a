using System.Globalization;

namespace Shiji.Kernel.Parameters;

/// <summary>规则用语 — rule parameters in the Chinese words of pages, documents and refusals.</summary>
public static class RuleWords
{
    /// <summary>960分钟, 95%, 03:10 (of 190 minutes); what has no unit and is 1 or 0 answers yes or no.</summary>
    public static string Amount(this RuleParameter rule) => rule switch
    {
        { Unit: "比率" } => string.Create(CultureInfo.InvariantCulture, $"{rule.Value * 100:0.###}%"),
        { Unit: "时刻" } => string.Create(CultureInfo.InvariantCulture, $"{(int)rule.Value / 60:00}:{(int)rule.Value % 60:00}"),
        { Unit: "", Value: 0 } => "否",
        { Unit: "", Value: 1 } => "是",
        _ => string.Create(CultureInfo.InvariantCulture, $"{rule.Value:0.######}{rule.Unit}"),
    };

    /// <summary>How sure we are: 已核原文, 系统约定, 待核.</summary>
    public static string Standing(this RuleParameter rule) => rule switch
    {
        { Unconfirmed: true } => "待核",
        { EvidenceTag: ['M', ..] } => "已确认",
        { EvidenceTag: ['D', ..] } => "系统约定",
        _ => "已核原文",
    };
}
