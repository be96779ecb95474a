using Shiji.Kernel.Organisations;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>机关、事业单位、国企 — the branches of public bodies and state firms.</summary>
internal static class Offices
{
    private static readonly string[] Agencies = ["综合办公室", "市政服务中心", "应急管理办公室", "税务所", "司法所", "城建办公室"];
    private static readonly string[] Institutions = ["社区健康服务中心", "文化服务中心", "图书分馆", "公园管理所", "人民医院", "水务管理站", "环境监测站", "档案服务站"];

    public static void Plant(Planting planting, int agencies, int institutions, int firms, int firmCommittees)
    {
        Branches(planting, agencies, Agencies, Field.Agency);
        Branches(planting, institutions, Institutions, Field.PublicInstitution);
        var committees = new List<Node>();
        for (var i = 0; i < firmCommittees; i++)
            committees.Add(planting.Add(planting.Root, $"龙岗区{Words.Word(i * 53 + 9)}城投集团团委", OrganisationType.Committee, Field.StateEnterprise,
                planting.Day(2008, 2017), planting.Zeal(), "国资"));
        for (var i = 0; i < firms; i++)
        {
            var parent = committees[i % committees.Count];
            planting.Add(parent, $"{parent.Name[..^2]}{Words.Word(i * 29 + 3)}公司团支部", OrganisationType.Branch, Field.StateEnterprise,
                planting.Day(2017, 2022), planting.Zeal(), "国资");
        }
    }

    private static void Branches(Planting planting, int count, string[] names, Field field)
    {
        var perStreet = Planting.ByStreet(count);
        for (var s = 0; s < perStreet.Length; s++)
            for (var i = 0; i < perStreet[s]; i++)
                planting.Add(planting.Streets[s], $"{planting.StreetNames[s]}{(i < names.Length ? "" : Words.Word(i * 11 + s))}{names[i % names.Length]}团支部",
                    OrganisationType.Branch, field, planting.Day(2012, 2022), planting.Zeal());
    }
}
