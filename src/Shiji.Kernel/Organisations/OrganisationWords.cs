namespace Shiji.Kernel.Organisations;

/// <summary>组织用语 — the Chinese words of types, fields and states, as pages and refusals say them.</summary>
public static class OrganisationWords
{
    public static string Word(this OrganisationType type) => type switch
    {
        OrganisationType.DistrictCommittee => "团区委",
        OrganisationType.SubdistrictCommittee => "街道团工委",
        OrganisationType.IndustryCommittee => "行业团工委",
        OrganisationType.Committee => "团委",
        OrganisationType.GeneralBranch => "团总支",
        OrganisationType.Branch => "团支部",
        OrganisationType.JointBranch => "联合团支部",
        OrganisationType.TemporaryBranch => "临时团支部",
        OrganisationType.FloatingBranch => "流动团员团支部",
        OrganisationType.LinkingBranch => "学社衔接团支部",
        _ => type.ToString(),
    };

    public static string Word(this Field field) => field switch
    {
        Field.School => "学校",
        Field.Agency => "机关",
        Field.PublicInstitution => "事业单位",
        Field.StateEnterprise => "国有企业",
        Field.NonPublic => "非公有制经济组织",
        Field.Social => "社会组织",
        Field.Community => "社区",
        Field.Rural => "农村",
        _ => "其他",
    };

    public static string Word(this OrganisationState state) => state switch
    {
        OrganisationState.Draft => "拟建",
        OrganisationState.Pending => "待批",
        OrganisationState.Active => "运行",
        OrganisationState.Reelecting => "换届中",
        _ => "整顿",
    };

    public static string Word(this OrganisationEventKind kind) => kind switch
    {
        OrganisationEventKind.Established => "成立",
        OrganisationEventKind.Renamed => "更名",
        OrganisationEventKind.Moved => "转隶",
        OrganisationEventKind.Reclassified => "转类",
        OrganisationEventKind.Merged => "合并",
        OrganisationEventKind.RuleChanged => "口径调整",
        OrganisationEventKind.StateChanged => "状态变动",
        OrganisationEventKind.Elected => "换届",
        OrganisationEventKind.Postponed => "延期换届",
        _ => "撤销",
    };
}
