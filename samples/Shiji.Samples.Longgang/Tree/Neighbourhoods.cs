using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>社区支部 — residents' branches, one floating and one linking branch a sub-district, and temporary branches of the outbreak.</summary>
internal static class Neighbourhoods
{
    private static readonly string[] Estates = ["花园", "新村", "名苑", "小区", "公寓"];

    public static void Plant(Planting planting, int residents)
    {
        var communities = planting.Communities.SelectMany(c => c).ToList();
        var perCommunity = Shares.Of(residents, [.. communities.Select(c => c.Zeal)], 1);
        for (var c = 0; c < communities.Count; c++)
            for (var i = 0; i < perCommunity[c]; i++)
                planting.Add(communities[c], $"{communities[c].Name.Replace("团总支", "", StringComparison.Ordinal).Replace("团委", "", StringComparison.Ordinal)}{Words.Word(c * 5 + i * 19)}{Estates[(c + i) % 5]}团支部",
                    OrganisationType.Branch, Field.Community, planting.Day(2014, 2022), planting.Zeal());
    }

    public static void PlantPerStreet(Planting planting)
    {
        for (var s = 0; s < 11; s++)
        {
            planting.Add(planting.Streets[s], $"{planting.StreetNames[s]}流动团员团支部", OrganisationType.FloatingBranch, Field.Community, new(2018, 5, 4), 30);
            planting.Add(planting.Streets[s], $"{planting.StreetNames[s]}学社衔接团支部", OrganisationType.LinkingBranch, Field.Community, new(2019, 7, 1), 30);
        }

        for (var i = 0; i < 12; i++)
        {
            var street = i * 7 % 11;
            var branch = planting.Add(planting.Streets[street], $"{planting.StreetNames[street]}{Words.Word(i * 3)}方舱临时团支部",
                OrganisationType.TemporaryBranch, Field.Community, new DateOnly(2022, 3, 7).AddDays(i), 10);
            if (i % 4 != 3) branch.Closed = new DateOnly(2022, 4, 20).AddDays(i);
        }
    }
}
