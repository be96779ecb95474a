using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>发生地 — where each kind of record happens, weighted by zeal.</summary>
internal sealed class Places
{
    public Places(SampleTree tree)
    {
        District = tree.Where(n => n.Parent is null);
        Streets = tree.Where(n => n.Type == OrganisationType.SubdistrictCommittee, n => Planting.StreetWeights[n.Street]);
        Communities = tree.Where(n => n.IsCommunity, n => n.Zeal * Planting.StreetWeights[n.Street]);
        Schools = tree.Where(n => n is { Field: Field.School, Type: OrganisationType.Committee, Street: < 11 });
        Branches = tree.Where(n => n.Type is OrganisationType.Branch or OrganisationType.JointBranch && n.Street < 11);
        Busy = tree.Where(
            n => n.Street < 11 && n.Type is not (OrganisationType.TemporaryBranch or OrganisationType.IndustryCommittee),
            n => n.IsCommunity ? n.Zeal * Planting.StreetWeights[n.Street] / 6
                : n.Type == OrganisationType.SubdistrictCommittee ? 20 * Planting.StreetWeights[n.Street] : n.Zeal);
        Pioneers = [.. Enumerable.Range(0, 11).Select(s => tree.Where(n => n.HasPioneers && n.Street == s))];
        CommunitiesOf = [.. Enumerable.Range(0, 11).Select(s => tree.Nodes.Where(n => n.IsCommunity && n.Street == s).Select(n => n.Id).ToArray())];
    }

    public Weighted District { get; }
    public Weighted Streets { get; }
    public Weighted Communities { get; }
    public Weighted Schools { get; }
    public Weighted Branches { get; }

    /// <summary>Communities above all, then the sub-districts themselves, then everybody.</summary>
    public Weighted Busy { get; }

    /// <summary>少先队 — the schools with children, by sub-district.</summary>
    public Weighted[] Pioneers { get; }

    public int[][] CommunitiesOf { get; }
}
