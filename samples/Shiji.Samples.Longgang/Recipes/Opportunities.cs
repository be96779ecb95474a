using Shiji.Samples.Longgang.Days;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>青年服务 — posts, mentors, projects, lectures.</summary>
internal static class Opportunities
{
    private static readonly string[] Categories = ["政务实践", "企业实践", "公益服务", "社区服务"];
    private static readonly string[] Results = ["待筛选", "录用", "未录用"];
    private static readonly string[] ProjectKinds = ["素质拓展", "课后托管", "心理关爱", "法治教育", "亲子成长"];

    public static IEnumerable<Recipe> All =>
    [
        Briefing("圆梦计划", 188, 153, 0), Briefing("展翅计划", 60, 44, 160), Briefing("青创服务", 40, 31, 200),
        Posts("展翅计划", 168, 653, 20), Posts("返家乡", 85, 214, 0),
        new("intern.application", 1268, Rhythm.Even, p => p.Communities, deal =>
        {
            var programmes = deal.Cards(("返家乡", 366), ("展翅计划", 902));
            return (row, at) => (row.Facet1, row.Facet2, row.PersonId) =
                (programmes[at.At], deal.Dice.One(Results), deal.AnyMember(deal.StreetOf(row.OrganisationId)));
        }) { Around = 20, Evidence = Streams.EvidenceMix.Platform },
        new("mentor.session", 72, Rhythm.Office, p => p.Streets, deal =>
        {
            var kinds = deal.Cards(("驻点服务", 14), ("导师见面", 37), ("创业沙龙", 21));
            return (row, at) => (row.Facet1, row.Quantity1, row.Title) = (kinds[at.At], deal.Dice.Between(9, 85), kinds[at.At]);
        }) { Around = 3 },
        new("project.landing", 74, Rhythm.Office, p => p.Communities, deal => (row, at) =>
            (row.SubjectId, row.Facet1, row.Title) =
                (Thing(deal.Setting.Things.Landings, at.At, 30 * deal.Scale), ProjectKinds[at.At % (30 * deal.Scale) % 5], "社区服务站")),
        new("talent.project", 4, Rhythm.Office, p => p.District, deal => (row, at) =>
            (row.SubjectId, row.Facet1, row.Title) = (deal.Setting.Things.Talents[at.At], "洽谈", $"青年人才项目{at.At + 1}")),
        new("online.session", 54, Rhythm.Even, p => p.Streets, deal =>
        {
            var kinds = deal.Cards(("心理健康", 31), ("法治教育", 9), ("生涯规划", 8), ("亲子教育", 6));
            return (row, at) => (row.Facet1, row.Title) = (kinds[at.At], $"{kinds[at.At]}第{at.At + 1}讲");
        }) { Around = 2 },
    ];

    /// <summary>The first so many different, the rest again among them.</summary>
    public static int Thing(People.Block things, int at, int different, int skip = 0) => things[skip + at % different];

    private static Recipe Briefing(string programme, int rows, int firms, int skip) => new("briefing.attendance", rows, Rhythm.Office, p => p.Communities, deal => (row, at) =>
    {
        row.SubjectId = Thing(deal.Setting.Things.Firms, at.At, firms * deal.Scale, skip * deal.Scale);
        (row.Facet1, row.Quantity1, row.Title) = (programme, deal.Dice.Between(1, 6), $"{programme}宣讲会");
    })
    { Around = 2, Part = programme };

    private static Recipe Posts(string programme, int rows, long places, int around) => new("intern.post", rows, Rhythm.Office, p => p.Streets, deal =>
    {
        var parts = deal.Sum(places, rows);
        return (row, at) =>
        {
            (row.Facet1, row.Facet2, row.Quantity1) = (programme, deal.Dice.One(Categories), parts[at.At % parts.Length]);
            row.SubjectId = Thing(deal.Setting.Things.Firms, at.At / 2, 60 * deal.Scale, 150 * deal.Scale);
            row.Title = row.Facet2 + "岗";
        };
    })
    { Around = around, Part = programme };
}
