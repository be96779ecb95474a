using Shiji.Samples.Longgang.Days;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>应急动员 — orders, shock teams, zones, hotlines.</summary>
internal static class Emergency
{
    private static readonly DateOnly Opening = new(2022, 3, 3);

    public static IEnumerable<Recipe> All =>
    [
        new("notice.mobilise", 161, Rhythm.Outbreak, p => p.Streets, deal =>
        {
            var kinds = deal.Cards(("动员令", 41), ("招募令", 93), ("倡议书", 27));
            return (row, at) => (row.Facet1, row.Title) = (kinds[at.At], $"{kinds[at.At]}（第{at.At + 1}号）");
        }) { Around = 2 },
        Teams("shock.team", 465, "突击队", 30, deal =>
        {
            var tasks = deal.Cards(("疫情防控", 431), ("三防应急", 14), ("重大项目", 12), ("急难险重", 8));
            var bases = deal.Cards(("街道社区", 248), ("企事业单位", 131), ("学校", 47), ("机关", 39));
            return (row, at) => (row.Facet1, row.Facet2) = (tasks[at], bases[at]);
        }),
        Teams("shock.branch", 365, "临时支部", 12, deal =>
        {
            var kinds = deal.Cards(("临时党支部", 61), ("临时团支部", 182), ("临时党团支部", 122));
            return (row, at) => row.Facet1 = kinds[at];
        }),
        new("shock.member", 9740, Rhythm.Outbreak, p => p.Busy, deal =>
        {
            var faces = deal.Faces(8947, 9740);
            var who = deal.Cards(("党员", 2380), ("团员", 4610), ("青年", 2750));
            return (row, at) =>
            {
                var street = deal.StreetOf(row.OrganisationId);
                (row.Facet1, row.PersonId) = (who[at.At], at.Counts ? faces.Next(street) : deal.AnyPerson(street));
                row.Title = $"第{at.At % (465 * deal.Scale) + 1}突击队";
            };
        }) { Around = 40 },
        new("lockdown.zone", 6, d => d >= Opening && d < new DateOnly(2022, 3, 19) ? 100 : 0, p => p.Communities, _ => (row, at) =>
            (row.Facet1, row.Until, row.Title) = (at.At % 3 == 2 ? "管控区" : "封控区", row.Day.AddDays(14 + at.At % 4), $"第{at.At + 1}封管控区")),
        new("hotline.line", 10, d => d >= Opening && d < new DateOnly(2022, 3, 24) ? 100 : 0, p => p.Streets, deal =>
        {
            var kinds = deal.Cards(("党群志愿服务热线", 9), ("心理防疫专线", 1));
            return (row, at) =>
            {
                (row.Facet1, row.Title) = (kinds[at.At], $"{at.At + 1}号线");
                if (row.Facet1[0] == '党' && at.At % 4 != 3) row.Until = new DateOnly(2022, 4, 12).AddDays(at.At);
            };
        }),
        Calls("党群志愿服务热线", 8442, [("物资", 3410), ("就医", 1720), ("心理", 214), ("政策", 1865), ("出行", 980), ("投诉", 253)]),
        Calls("心理防疫专线", 366, [("心理", 348), ("政策", 18)]),
    ];

    private static Recipe Teams(string key, int count, string ending, int around, Func<Deal, Action<Shiji.Kernel.Registers.RegisterRow, int>> open) =>
        new(key, count, Rhythm.Outbreak, p => p.Busy, deal =>
        {
            var write = open(deal);
            return (row, at) =>
            {
                write(row, at.At);
                row.Title = $"{deal.Setting.Tree.StreetNames[deal.StreetOf(row.OrganisationId)]}第{at.At + 1}{ending}";
                if (at.At % 3 != 0) row.Until = row.Day.AddDays(30 + at.At % 45);
            };
        })
        { Around = around };

    private static Recipe Calls(string line, int count, (string, int)[] categories) => new("hotline.call", count, d => d < Opening.AddDays(1) ? 0 : Rhythm.Outbreak(d), p => p.Streets, deal =>
    {
        var cards = deal.Cards(categories);
        return (row, at) => (row.Facet1, row.Facet2, row.Quantity1) = (cards[at.At], line, deal.Dice.Between(1, 28));
    })
    { Part = line };
}
