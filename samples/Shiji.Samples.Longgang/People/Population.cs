using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.People;

/// <summary>人口 — who lives where: by sub-district children, members (branch by branch), other young people, older people.</summary>
internal sealed class Population
{
    public const int MemberCount = 44_000;
    private const int ChildCount = 26_000;
    private const int YouthCount = 22_000;
    private const int ElderCount = 28_000;

    private readonly List<Roster> _rosters = [];

    public Population(SampleTree tree, int scale)
    {
        var branches = tree.Nodes
            .Where(n => n.Type is not (OrganisationType.TemporaryBranch or OrganisationType.DistrictCommittee) && Weight(n) > 0 && n.Founded < HalfYear.Until)
            .OrderBy(n => n.Street).ThenBy(n => n.Id).ToList();
        var sizes = Shares.Of(MemberCount, [.. branches.Select(Weight)], 3);
        int[] weights = [.. Planting.StreetWeights, 0];
        var (children, youths, elders) = (Shares.Of(ChildCount, weights), Shares.Of(YouthCount, weights), Shares.Of(ElderCount, weights));
        var next = 1;
        var at = 0;
        Block Take(int count)
        {
            var block = new Block(next, count * scale);
            next += block.Count;
            return block;
        }

        for (var s = 0; s < 12; s++)
        {
            Children[s] = Take(children[s]);
            var first = next;
            for (; at < branches.Count && branches[at].Street == s; at++)
                _rosters.Add(new(branches[at].Id, s, Take(sizes[at])));
            Members[s] = new(first, next - first);
            Youths[s] = Take(youths[s]);
            Elders[s] = Take(elders[s]);
            Volunteers[s] = Members[s].And(Youths[s]).And(Elders[s]);
        }

        Count = next - 1;
    }

    public int Count { get; }
    public IReadOnlyList<Roster> Rosters => _rosters;
    public Block[] Children { get; } = new Block[12];
    public Block[] Members { get; } = new Block[12];
    public Block[] Youths { get; } = new Block[12];
    public Block[] Elders { get; } = new Block[12];

    /// <summary>Everybody old enough to serve.</summary>
    public Block[] Volunteers { get; } = new Block[12];

    /// <summary>The day somebody of a sub-district's volunteers was born.</summary>
    public DateOnly BornOn(int street, int person) =>
        (Members[street].Holds(person) ? Generation.Members : Youths[street].Holds(person) ? Generation.Youths : Generation.Elders).BornOn(person);

    private static int Weight(Node node) => (node.Type, node.Field) switch
    {
        (OrganisationType.Branch, Field.School) => node.HasPioneers ? 25 : 160 + node.Id % 7 * 12,
        (OrganisationType.Branch, Field.Community) => 60 + node.Zeal,
        (OrganisationType.Branch or OrganisationType.JointBranch, _) => 20 + node.Zeal / 2,
        (OrganisationType.FloatingBranch or OrganisationType.LinkingBranch, _) => 200,
        _ => 0,
    };
}
