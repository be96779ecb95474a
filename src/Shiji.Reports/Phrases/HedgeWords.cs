namespace Shiji.Reports.Phrases;

/// <summary>措辞词表 — which words say which hedge, and the one word we print for it (domain.md §8.3, §8.4).</summary>
internal static class HedgeWords
{
    /// <summary>Words before the number that move its claim; longer ones first.</summary>
    // 签约100余家, 附近300余米 and 线上百余场 hold no hedge, hence the look-behinds.
    public const string Lead =
        "不超过|不少于|不低于|至少|至多|最多|超过|超|逾|突破|将近|接近|(?<![附最临邻靠远])近"
        + "|大约|(?<![签预节契合邀履条相特违失])约|高达|提升至|提高至|上升至|(?<![线网以向])上(?=[百千万亿])";

    /// <summary>Words before the number that add nothing and may stand beside a hedge.</summary>
    public const string Neutral = "累计|共计|总计|合计|共有|共|达到|达";

    public const string Odd = "余|多";

    public const string Tail = "以上|以下|以内|左右|上下";

    public static Hedge Read(string word) => word switch
    {
        "" => Hedge.None,
        "超" or "超过" or "逾" => Hedge.Over,
        "突破" or "上" => Hedge.Surpass,
        "余" or "多" => Hedge.OddMany,
        "近" or "将近" or "接近" => Hedge.Near,
        "约" or "大约" or "左右" or "上下" => Hedge.About,
        "以上" or "不少于" or "不低于" or "至少" => Hedge.AtLeast,
        "以下" or "以内" or "不超过" or "至多" or "最多" => Hedge.AtMost,
        "高达" => Hedge.PeakAt,
        "提升至" or "提高至" or "上升至" => Hedge.RisenTo,
        _ => Hedge.Reach,
    };

    /// <summary>One hedge, one place: a double such as 约…余 cannot be written here.</summary>
    public static string Wrap(Hedge hedge, string number, string unit) => hedge switch
    {
        Hedge.Reach => $"达{number}{unit}",
        Hedge.Over => $"超{number}{unit}",
        Hedge.Surpass => $"突破{number}{unit}",
        Hedge.OddMany => $"{number}余{unit}",
        Hedge.Near => $"近{number}{unit}",
        Hedge.About => $"约{number}{unit}",
        Hedge.AtLeast => $"不少于{number}{unit}",
        Hedge.AtMost => $"不超过{number}{unit}",
        _ => $"{number}{unit}",
    };
}
