namespace Shiji.Kernel.Organisations;

/// <summary>隶属规则 — which type may stand under which (domain.md §1.1): a branch has no organisation below it; nothing stands above the district.</summary>
public static class Hierarchy
{
    private static readonly OrganisationType[] Branches =
    [
        OrganisationType.Branch, OrganisationType.JointBranch, OrganisationType.TemporaryBranch,
        OrganisationType.FloatingBranch, OrganisationType.LinkingBranch,
    ];

    /// <summary>May a <paramref name="child"/> stand directly under a <paramref name="parent"/>?</summary>
    public static bool Allows(OrganisationType parent, OrganisationType child) => parent switch
    {
        OrganisationType.DistrictCommittee => child != OrganisationType.DistrictCommittee,
        OrganisationType.SubdistrictCommittee or OrganisationType.IndustryCommittee =>
            child is OrganisationType.Committee or OrganisationType.GeneralBranch || Branches.Contains(child),
        OrganisationType.Committee => child is OrganisationType.Committee or OrganisationType.GeneralBranch || Branches.Contains(child),
        OrganisationType.GeneralBranch => Branches.Contains(child),
        _ => false,
    };
}
