using System.Globalization;
using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>学校 — committees with class branches, and primary schools with one staff branch each.</summary>
internal static class Schools
{
    private static readonly string[] Grades = ["八年级", "九年级", "高一", "高二", "高三"];
    private static readonly string[] Kinds = ["中学", "实验学校", "外国语学校", "高级中学", "职业技术学校"];

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
            for (var c = 0; c < perSchool[i]; c++)
                planting.Add(schools[i], string.Create(CultureInfo.InvariantCulture, $"{Short(schools[i])}{Grades[c % 5]}({c / 5 + 1})班团支部"),
                    OrganisationType.Branch, Field.School, new(2019 + c % 3, 9, 10), planting.Zeal());

        var staff = Planting.ByStreet(primaries);
        for (var s = 0; s < staff.Length; s++)
            for (var i = 0; i < staff[s]; i++)
                planting.Add(planting.Streets[s], $"{planting.StreetNames[s]}{Words.Word(word++ * 37)}小学教工团支部",
                    OrganisationType.Branch, Field.School, planting.Day(2010, 2019), planting.Zeal(), pioneers: true);
    }

    private static Node School(Planting planting, Node parent, string place, int word) =>
        planting.Add(parent, $"{place}{Words.Word(word * 37)}{Kinds[word % 5]}团委", OrganisationType.Committee, Field.School,
            planting.Day(2006, 2017), planting.Zeal(), pioneers: word % 5 is 1 or 2);

    private static string Short(Node school) => school.Name[..^2];
}
