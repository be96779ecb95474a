using Shiji.Kernel.Organisations;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>底盘 — the district, its eleven sub-districts, three industry committees and the 111 communities.</summary>
internal static class Grounds
{
    public static void Plant(Planting planting)
    {
        var root = planting.Add(null, "共青团龙岗区委员会", OrganisationType.DistrictCommittee, Field.Agency, new(1993, 5, 4), 60);
        var streets = Community.All().GroupBy(c => c.StreetCode, StringComparer.Ordinal).ToList();
        for (var s = 0; s < streets.Count; s++)
        {
            var name = streets[s].First().Street;
            planting.StreetNames[s] = name;
            planting.Streets[s] = planting.Add(root, $"共青团{name}工作委员会", OrganisationType.SubdistrictCommittee, Field.Community, new(2004, 9, 1), 120);
            foreach (var community in streets[s]) Plant(planting, s, name + community.Name);
        }

        foreach (var trade in (string[])["非公有制经济组织", "社会组织", "互联网行业"])
            planting.Add(root, $"龙岗区{trade}团工委", OrganisationType.IndustryCommittee, Field.Agency, new(2016, 6, 1), 40);
    }

    private static void Plant(Planting planting, int street, string name)
    {
        var zeal = 60 + planting.Zeal();
        var big = zeal > 200;
        planting.Communities[street].Add(planting.Add(
            planting.Streets[street], name + (big ? "团委" : "团总支"), big ? OrganisationType.Committee : OrganisationType.GeneralBranch,
            Field.Community, planting.Day(2006, 2012), zeal));
    }
}
