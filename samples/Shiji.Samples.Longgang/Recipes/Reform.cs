using Shiji.Samples.Longgang.Days;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>党建带团建与改革 — meetings, the list of tasks.</summary>
internal static class Reform
{
    private static readonly DateOnly OldList = new(2021, 3, 26);
    private static readonly DateOnly NewList = new(2022, 3, 18);

    public static IEnumerable<Recipe> All =>
    [
        new("party.session", 37, Rhythm.Office, p => p.Streets, deal =>
        {
            var bodies = deal.Cards(("区委常委会", 5), ("街道党工委会议", 23), ("部门党组会议", 9));
            return (row, at) =>
            {
                row.Facet1 = bodies[at.At];
                if (row.Facet1[0] == '区') row.OrganisationId = 1;
                row.Title = "青年工作议题";
            };
        }) { Around = 1 },
        new("reform.sharing", 9, Rhythm.Office, p => p.District, deal =>
        {
            var levels = deal.Cards(("全国", 3), ("省", 2), ("市", 4));
            return (row, at) => (row.Facet1, row.Title) = (levels[at.At], $"经验分享{at.At + 1}");
        }) { Around = 1 },
        // The new list of 35 takes the place of the old one of 31 on one day.
        new("reform.task", 35, d => d == NewList ? 1 : 0, p => p.District, deal => (row, at) =>
        {
            row.SubjectId = deal.Setting.Things.Aspect.First + at.At % 4;
            row.Facet1 = at.Counts ? at.At % 5 == 0 ? "已完成" : at.At % 7 == 0 ? "未启动" : "推进中" : "已完成";
            row.Number = $"{(at.Counts ? 2022 : 2021)}-{at.At + 1}";
            row.Title = $"改革举措{at.At + 1}";
            if (!at.Counts) row.Until = NewList;
        }) { Standing = 31, Began = d => d == OldList ? 1 : 0, Fixed = true },
    ];
}
