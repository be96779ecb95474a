using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>报数用语.</summary>
public static class RequestWords
{
    public static string Word(this RequestLevel level) => level switch
    {
        RequestLevel.Subdistrict => "街道团工委",
        RequestLevel.Community => "社区团组织",
        RequestLevel.Industry => "行业团工委",
        RequestLevel.Committee => "基层团委、团总支（不含社区）",
        _ => "团支部",
    };

    public static string Word(this RequestRhythm rhythm) => rhythm switch
    {
        RequestRhythm.Monthly => "每月",
        RequestRhythm.Quarterly => "每季",
        RequestRhythm.HalfYearly => "每半年",
        RequestRhythm.Yearly => "每年",
        _ => "一次",
    };

    public static string Word(this ReviewTier tier) => tier == ReviewTier.Issuer ? "下达单位" : "填报单位的上级";

    public static string Word(this AgainBecause because) => because switch
    {
        AgainBecause.OtherBasis => "口径不同",
        AgainBecause.Finer => "要到更细一级",
        AgainBecause.NotCovered => "现有的数没有覆盖这些单位",
        AgainBecause.AskedAbove => "上级要求单列",
        _ => "这个月确有必要",
    };

    public static string Word(this Standing standing) => standing switch
    {
        Standing.HandedIn => "报齐",
        Standing.Nothing => "本期无",
        Standing.SentBack => "退回",
        Standing.Late => "逾期未报",
        _ => "未报",
    };

    /// <summary>期次 as a heading: 2022年5月, 5月31日前报.</summary>
    public static string Word(this Round round) => $"{round.Period.Name}，{round.Due.Word()}前报";
}
