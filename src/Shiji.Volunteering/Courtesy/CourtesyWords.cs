using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>礼遇用语 — offers and their use as the pages say them.</summary>
internal static class CourtesyWords
{
    private static readonly string[] Stars = ["注册志愿者", "一星", "二星", "三星", "四星", "五星"];

    public static string Star(int level) => Stars[level];

    /// <summary>谁可以享受.</summary>
    public static string Who(this Offer offer) => (offer.LeastStar, offer.Award) switch
    {
        (0, null) => "注册志愿者",
        (0, { } award) => $"获“{award}”的志愿者",
        (var level, null) => $"{Star(level)}以上志愿者",
        (var level, { } award) => $"{Star(level)}以上或获“{award}”的志愿者",
    };

    public static string Word(this RedemptionState state) => state switch
    {
        RedemptionState.Held => "待使用",
        RedemptionState.Used => "已使用",
        _ => "作废",
    };

    public static RecordState Mark(this RedemptionState state) => state switch
    {
        RedemptionState.Held => RecordState.Waiting,
        RedemptionState.Used => RecordState.InForce,
        _ => RecordState.Frozen,
    };

    public static string StateOn(this Offer offer, DateOnly today) => offer.EndedBecause is not null ? "已停止" : offer.From > today ? "未开始" : offer.Until <= today ? "已到期" : "进行中";
}
