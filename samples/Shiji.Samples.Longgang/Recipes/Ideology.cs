using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>思想引领 — broadcasts, products, ceremonies.</summary>
internal static class Ideology
{
    private static readonly string[] Platforms = ["视频号", "短视频平台", "新闻客户端", "直播网站", "其他"];

    public static IEnumerable<Recipe> All =>
    [
        Views("五四直播", 6, 1_742_600, d => d >= new DateOnly(2022, 5, 1) && d < new DateOnly(2022, 5, 9) ? 100 : 0),
        Views("在线活动", 22, 2_031_400, d => HalfYear.InOutbreak(d) ? 300 : 40),
        new("media.issue", 381, Rhythm.Office, p => p.District, deal =>
        {
            var kinds = deal.Cards(("音频节目", 15), ("图文专栏", 210), ("短视频", 96), ("海报", 60));
            return (row, at) => (row.Facet1, row.Title) = (kinds[at.At], $"第{at.At + 1}号");
        }) { Around = 12 },
        new("youth.activity", 4090, Rhythm.School, p => p.Schools, deal =>
        {
            var kinds = deal.Cards(("入团教育", 226), ("入队仪式", 184), ("团课", 640), ("主题团日", 2130), ("主题队日", 910));
            return (row, at) => (row.Facet1, row.Quantity1, row.Title) = (kinds[at.At], deal.Dice.Between(18, 160), kinds[at.At]);
        }) { Around = 40 },
    ];

    private static Recipe Views(string item, int count, long views, Func<DateOnly, int> rhythm) =>
        new("external.audience", count, rhythm, p => p.District, deal =>
        {
            var parts = deal.Sum(views, count);
            return (row, at) =>
            {
                (row.Facet1, row.Facet2, row.Quantity1) = (item, deal.Dice.One(Platforms), parts[at.At % parts.Length]);
                row.Title = item;
                row.Details = """{"capturer":"宣传部"}""";
            };
        })
        { Around = 1, Part = item, Evidence = EvidenceMix.Platform };
}
