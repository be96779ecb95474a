using System.Globalization;
using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>学校 — committees with class branches, and primary schools with one staff branch each.</summary>
internal static class Schools
{
    private static readonly string[] Kinds = ["中学", "实验学校", "外国语学校", "高级中学", "职业技术学校"];
    private static readonly string[][] Grades =
        [["八年级", "九年级"], ["八年级", "九年级"], ["八年级", "九年级", "高一", "高二"], ["高一", "高二", "高三"], ["一年级", "二年级", "三年级"]];

    public static void Plant(Planting planting, int committees, int classes, int primaries)
    {
        var schools = new List<Node>();
        var perStreet = Planting.ByStreet(committees - 5);
        var word = 0;
        for (var s = 0; s < perStreet.Length; s++)
            for (var i = 0; i < perStreet[s]; i++)
                schools.Add(School(planting, planting.Streets[s], planting.StreetNames[s], word++));
        for (var i = 0; i < 5; i++) schools.Add(School(planting, planting.Root, "龙岗区", word++));

        var perSchool = Shares.Uneven(classes, committees, planting.Dice, 3);
        for (var i = 0; i < schools.Count; i++)
            Classes(planting, schools[i], Grades[i % 5], perSchool[i]);

        var staff = Planting.ByStreet(primaries);
        for (var s = 0; s < staff.Length; s++)
            for (var i = 0; i < staff[s]; i++)
                planting.Add(planting.Streets[s], $"{planting.StreetNames[s]}{Words.Word(word++ * 37)}小学教工团支部",
                    OrganisationType.Branch, Field.School, planting.Day(2010, 2019), planting.Zeal(), pioneers: true);
    }

    private static Node School(Planting planting, Node parent, string place, int word) =>
        planting.Add(parent, $"{place}{Words.Word(word * 37)}{Kinds[word % 5]}团委", OrganisationType.Committee, Field.School,
            planting.Day(2006, 2017), planting.Zeal(), pioneers: word % 5 is 1 or 2);

    private static void Classes(Planting planting, Node school, string[] grades, int count)
    {
        for (var c = 0; c < count; c++)
            planting.Add(school, string.Create(CultureInfo.InvariantCulture, $"{school.Name[..^2]}{grades[c % grades.Length]}({c / grades.Length + 1})班团支部"),
                OrganisationType.Branch, Field.School, new(2019 + c % 3, 9, 10), planting.Zeal());
    }
}
