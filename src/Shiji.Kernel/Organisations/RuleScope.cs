namespace Shiji.Kernel.Organisations;

/// <summary>适用范围 — how a rule parameter names the type or the field of organisation it holds for: <c>type:ZB</c>, <c>field:FG</c>.</summary>
public static class RuleScope
{
    private static readonly Dictionary<string, string> Words = Enum.GetValues<OrganisationType>().Select(t => (Scope: Of(t), Word: t.Word()))
        .Concat(Enum.GetValues<Field>().Select(f => (Scope: Of(f), Word: f.Word())))
        .ToDictionary(s => s.Scope, s => s.Word);

    public static string Of(OrganisationType type) => "type:" + type switch
    {
        OrganisationType.DistrictCommittee => "QW",
        OrganisationType.SubdistrictCommittee => "JDGW",
        OrganisationType.IndustryCommittee => "HYGW",
        OrganisationType.Committee => "TW",
        OrganisationType.GeneralBranch => "ZZ",
        OrganisationType.Branch => "ZB",
        OrganisationType.JointBranch => "LHZB",
        OrganisationType.TemporaryBranch => "LSZB",
        OrganisationType.FloatingBranch => "LDZB",
        OrganisationType.LinkingBranch => "XJZB",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(Field field) => "field:" + field switch
    {
        Field.School => "XX",
        Field.Agency => "JG",
        Field.PublicInstitution => "SY",
        Field.StateEnterprise => "GQ",
        Field.NonPublic => "FG",
        Field.Social => "SH",
        Field.Community => "SQ",
        Field.Rural => "NC",
        Field.Other => "QT",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>In words: 团支部, 社会组织, of both 基层团委、社区; 全区 for everybody; what nobody knows, as it is written.</summary>
    public static string Word(string scope) => scope.Length == 0 ? "全区" : string.Join("、", scope.Split(';').Select(part => Words.GetValueOrDefault(part, part)));
}
