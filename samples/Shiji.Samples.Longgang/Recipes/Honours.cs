
namespace Shiji.Samples.Longgang.Recipes;

/// <summary>荣誉 — 363 of the regular schemes, 283 of the epidemic, three volunteers.</summary>
internal static class Honours
{
    private static readonly ((string Level, string Subject, string Kind) Card, int Count)[] Regular =
    [
        (("全国", "集体", "两红两优"), 1), (("省", "集体", "两红两优"), 2), (("省", "个人", "两红两优"), 4),
        (("市", "集体", "两红两优"), 14), (("市", "个人", "两红两优"), 21), (("区", "集体", "两红两优"), 52), (("区", "个人", "两红两优"), 128),
        (("市", "集体", "五四奖章"), 1), (("市", "个人", "五四奖章"), 4), (("区", "集体", "五四奖章"), 5), (("区", "个人", "五四奖章"), 10),
        (("省", "集体", "青年文明号"), 1), (("市", "集体", "青年文明号"), 8), (("区", "集体", "青年文明号"), 14),
        (("省", "集体", "少先队表彰"), 1), (("省", "个人", "少先队表彰"), 2), (("市", "集体", "少先队表彰"), 9),
        (("市", "个人", "少先队表彰"), 17), (("区", "集体", "少先队表彰"), 16), (("区", "个人", "少先队表彰"), 38),
        (("市", "个人", "岗位能手"), 4), (("区", "个人", "岗位能手"), 11),
    ];

    public static IEnumerable<Recipe> All =>
    [
        Of("regular", 363, d => d.Month == 5 ? 400 : d.Month >= 4 ? 40 : 6, Regular, 9),
        Of("epidemic", 283, d => d.Month is 4 or 5 && d.Day > 10 ? 100 : 0, [(("区", "集体", "抗疫表彰"), 57), (("区", "个人", "抗疫表彰"), 226)], 0),
        Of("volunteer", 3, d => d.Month == 3 ? 100 : 10, [(("市", "个人", "最美志愿者"), 3)], 0),
    ];

    private static Recipe Of(
        string part, int count, Func<DateOnly, int> rhythm, ((string Level, string Subject, string Kind) Card, int Count)[] sorts, int around) =>
        new("honour", count, d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : rhythm(d), p => p.Branches, deal =>
        {
            var cards = deal.Cards(sorts);
            return (row, at) =>
            {
                (row.Facet1, row.Facet2, row.Facet3) = cards[at.At];
                row.Title = row.Facet1 + row.Facet3;
                if (row.Facet2 == "个人") row.PersonId = deal.AnyPerson(deal.StreetOf(row.OrganisationId));
                row.Details = $$"""{"document":"龙团〔{{row.Day.Year}}〕{{row.Day.DayOfYear / 3 + 1}}号"}""";
            };
        })
        { Around = around, Part = part };
}
