using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>职位表 — the seats of every organisation that stands at the half-year's end, each with its holder.</summary>
internal sealed class CadreSeats(Setting setting, int holders, int fullTime, int seats)
{
    private readonly Dice _dice = new("cadre seats");
    private readonly List<int>[] _holders = [.. Enumerable.Range(0, 12).Select(_ => new List<int>())];

    public IEnumerable<RegisterRow> Rows()
    {
        var (places, scale) = (Places(), setting.Scale);
        int left = seats * scale, doubles = (seats - holders) * scale, full = fullTime * scale;
        foreach (var (node, seat) in places)
            for (var copy = 0; copy < scale; copy++, left--)
            {
                var isFull = full > 0 && Wanted(node, seat);
                if (isFull) full--;
                var known = _holders[node.Street];
                var again = !isFull && known.Count > 40 && doubles > 0 && _dice.Below(left) < doubles * 2;
                if (again) doubles--;
                else known.Add(setting.People.Volunteers[Home(node)][300 * scale + (node.Street == Planting.District ? 2000 * scale : 0) + known.Count]);
                yield return Row(node, seat, again ? known[_dice.Below(known.Count)] : known[^1], isFull);
            }
    }

    /// <summary>Two seats everywhere, more where there is a committee, a third in the first branches until all are given out.</summary>
    private List<(Node Node, int Seat)> Places()
    {
        var nodes = setting.Tree.Nodes.Where(n => n.Type != OrganisationType.TemporaryBranch && n.StandsOn(HalfYear.Until.AddDays(-1)))
            .OrderBy(n => n.Type).ThenBy(n => n.Id).ToList();
        var places = nodes.SelectMany(n => Enumerable.Range(0, SeatsOf(n.Type)).Select(s => (n, s))).ToList();
        foreach (var node in nodes.Where(n => n.Type == OrganisationType.Branch))
            if (places.Count < seats) places.Add((node, 2));
        return places;
    }

    private static int SeatsOf(OrganisationType type) => type switch
    {
        OrganisationType.DistrictCommittee => 15,
        OrganisationType.SubdistrictCommittee => 9,
        OrganisationType.IndustryCommittee => 5,
        OrganisationType.Committee => 5,
        OrganisationType.GeneralBranch => 3,
        _ => 2,
    };

    private static bool Wanted(Node node, int seat) => node.Type switch
    {
        OrganisationType.DistrictCommittee => seat < 12,
        OrganisationType.SubdistrictCommittee => seat is 0 or 2 or 3,
        OrganisationType.IndustryCommittee => seat == 0,
        OrganisationType.Committee => seat < 2,
        OrganisationType.GeneralBranch => seat == 0,
        _ => false,
    };

    /// <summary>Those of the district live in its largest sub-district, beyond the ones that serve there.</summary>
    private static int Home(Node node) => node.Street == Planting.District ? 5 : node.Street;

    private RegisterRow Row(Node node, int seat, int person, bool isFull)
    {
        var day = new DateOnly(2019, 9, 1).AddDays(_dice.Below(1030));
        return new()
        {
            OrganisationId = node.Id,
            Day = day < node.Founded ? node.Founded : day,
            Evidence = Evidence.RollCall,
            PersonId = person,
            Facet1 = isFull ? "专职" : node.Type <= OrganisationType.Committee && seat == 4 ? "挂职" : "兼职",
            Facet2 = CadreStream.TierOf(node.Type),
            Facet3 = seat switch { 0 => "书记", 1 => "副书记", 3 or 4 when node.Type <= OrganisationType.IndustryCommittee => "常委", _ => "委员" },
        };
    }
}
