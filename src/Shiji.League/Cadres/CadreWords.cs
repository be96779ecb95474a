using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>团干部用词.</summary>
public static class CadreWords
{
    /// <summary>支部以上 — the levels above a branch.</summary>
    public const string AboveBranch = "支部以上";

    public static string Word(this CadreTitle title) => title switch
    {
        CadreTitle.Secretary => "书记",
        CadreTitle.Deputy => "副书记",
        CadreTitle.Standing => "常委",
        CadreTitle.Member => "委员",
        _ => throw new ArgumentOutOfRangeException(nameof(title)),
    };

    public static string Word(this Tenure tenure) => tenure switch
    {
        Tenure.FullTime => "专职",
        Tenure.Seconded => "挂职",
        Tenure.PartTime => "兼职",
        Tenure.Voluntary => "志愿",
        _ => throw new ArgumentOutOfRangeException(nameof(tenure)),
    };

    /// <summary>层级 of a post.</summary>
    public static string Tier(this OrganisationType type) => type switch
    {
        OrganisationType.DistrictCommittee => "区",
        OrganisationType.SubdistrictCommittee => "街道",
        OrganisationType.IndustryCommittee => "行业",
        OrganisationType.Committee => "基层团委",
        OrganisationType.GeneralBranch => "团总支",
        _ => "团支部",
    };

    public static string Called(this Appointment post) => $"{post.Tenure.Word()}{post.Title.Word()}";
}
