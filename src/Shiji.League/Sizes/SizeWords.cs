using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>人数用词.</summary>
public static class SizeWords
{
    public static string Word(this SizeFinding finding) => finding switch
    {
        SizeFinding.Empty => "空心",
        SizeFinding.Few => "人数不足",
        SizeFinding.Many => "人数过多",
        SizeFinding.NoCommittee => "不够设支委会",
        SizeFinding.Upgrade => "可升格",
        SizeFinding.Downgrade => "低于建制人数",
        SizeFinding.Lasting => "临时期满",
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    /// <summary>What could be done, for whoever decides.</summary>
    public static string Advice(this SizeFinding finding, OrganisationType type) => (finding, type) switch
    {
        (SizeFinding.Empty, _) => "转入团员，或撤销、并入邻近的支部",
        (SizeFinding.Few, _) => "与邻近的支部合并，或改建联合团支部",
        (SizeFinding.Many, _) => "分设支部，或改设团总支",
        (SizeFinding.NoCommittee, _) => "只设书记一名，必要时设副书记一名",
        (SizeFinding.Upgrade, OrganisationType.GeneralBranch) => "可以改设团委",
        (SizeFinding.Upgrade, _) => "可以改设团总支",
        (SizeFinding.Downgrade, OrganisationType.Committee) => "核对是否经批准单独设团委，否则改设团总支",
        (SizeFinding.Downgrade, _) => "核对是否经批准单独设团总支，否则改设团支部",
        _ => "任务结束的撤销，还要继续的建正式支部",
    };
}
