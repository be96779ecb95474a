using Shiji.Samples.Longgang.Days;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>志愿服务 — teams, unions, stars, inspections, books.</summary>
internal static class Volunteering
{
    private static readonly string[] Teams = ["社区队", "学校队", "企业队", "机关队", "专业队"];
    private static readonly string[] Points = ["U站", "社区", "窗口", "公园", "交通站点"];

    public static IEnumerable<Recipe> All =>
    [
        new("volunteer.team", 1078, Rhythm.Office, p => p.Busy, deal => (row, at) =>
        {
            row.Facet1 = Teams[deal.Dice.Among([40, 20, 22, 8, 10])];
            row.Title = $"{deal.Setting.Tree.StreetNames[deal.StreetOf(row.OrganisationId)]}第{at.At + 1}志愿服务队";
            if (row.Day.Year < 2021 && at.At % 31 == 7) row.Until = new DateOnly(2022, 3, 1).AddDays(at.At % 90);
        }) { Standing = 2640, Around = 15 },
        new("volunteer.union", 0, Rhythm.Office, p => p.District, deal => (row, at) =>
        {
            if (at.At > 0) row.OrganisationId = deal.Setting.Places.Streets.Items[at.At - 1];
            row.Facet1 = at.At == 0 ? "区" : "街道";
            row.Title = at.At == 0 ? "区义工联" : $"{deal.Setting.Tree.StreetNames[at.At - 1]}义工联";
        }) { Standing = 12, Fixed = true },
        new("volunteer.star", 705, Rhythm.Office, p => p.Streets, deal =>
        {
            var faces = deal.Faces(684, 705);
            var levels = deal.Cards(("一星", 402), ("二星", 166), ("三星", 91), ("四星", 38), ("五星", 8));
            return (row, at) =>
            {
                var street = deal.StreetOf(row.OrganisationId);
                (row.Facet1, row.PersonId) = (levels[at.At], at.Counts ? faces.Next(street) : deal.AnyPerson(street));
            };
        }) { Around = 12 },
        new("point.inspection", 243, Rhythm.Office, p => p.Streets, deal => (row, at) =>
        {
            var point = at.At % (156 * deal.Scale);
            row.SubjectId = deal.Setting.Things.Points[point];
            (row.Facet1, row.Facet2) = (Points[point % 5], deal.Dice.Below(5) == 0 ? "限期整改" : "三有齐全");
        }) { Around = 8 },
        Books("入库", 46, 11_820), Books("出库", 19, 5_240),
        new("book.room", 3, Rhythm.Office, p => p.Communities, _ => (row, at) => row.Title = $"梦想图书室{(at.Counts ? at.At + 6 : at.At + 1)}号") { Standing = 5 },
    ];

    private static Recipe Books(string direction, int rows, long books) => new("book.movement", rows, Rhythm.Office, p => p.Communities, deal =>
    {
        var parts = deal.Sum(books, rows);
        return (row, at) => (row.Facet1, row.Quantity1, row.Title) = (direction, parts[at.At % parts.Length], $"第{at.At + 1}批");
    })
    { Around = 2, Part = direction };
}
