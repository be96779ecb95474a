using Shiji.Reports.Texts;

namespace Shiji.Workbench;

/// <summary>用在何时的写法.</summary>
internal static class OccasionWords
{
    public static string Of(Occasion occasion) => occasion switch
    {
        Occasion.Month => "月度",
        Occasion.HalfYear => "半年",
        Occasion.Year => "年度",
        _ => "不限",
    };
}
