using Shiji.Kernel.Organisations;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>变动 — what a half-year does to a tree: one moved, one renamed, two reclassified, one merged, one closed.</summary>
internal static class Changes
{
    /// <summary>How many enter 两新 by being reclassified rather than founded.</summary>
    public const int Reclassified = 2;

    public static void Plant(Planting planting)
    {
        var early = new DateOnly(2021, 1, 1);
        var firms = planting.Nodes.Where(n => n is { Field: Field.NonPublic, Type: OrganisationType.Branch } && n.Founded < early && n.Parent!.IsCommunity).ToList();
        Move(planting, firms.First(n => n.Street == 0));
        Rename(firms.First(n => n.Street == 5));

        for (var i = 0; i < Reclassified; i++)
        {
            var street = planting.Streets[4 + i];
            var node = planting.Add(street, $"{planting.StreetNames[4 + i]}{Words.Word(200 + i)}建材改制企业团支部", OrganisationType.Branch, Field.NonPublic, new(2015, 4, 1), 60);
            node.Change = new(OrganisationEventKind.Reclassified, new DateOnly(2022, 4, 1).AddDays(41 * i)) { FieldBefore = Field.StateEnterprise };
        }

        var school = planting.Nodes.First(n => n is { Field: Field.School, Type: OrganisationType.Committee });
        var merged = planting.Add(school, school.Name[..^2] + "小语种班团支部", OrganisationType.Branch, Field.School, new(2019, 9, 10), 20);
        merged.Closed = new(2022, 2, 28);
        merged.Successor = planting.Nodes.First(n => n.Parent == merged.Parent);

        var group = planting.Nodes.First(n => n is { Field: Field.StateEnterprise, Type: OrganisationType.Committee });
        var closed = planting.Add(group, group.Name[..^2] + "仓储分公司团支部", OrganisationType.Branch, Field.StateEnterprise, new(2016, 9, 10), 20);
        closed.Closed = new(2022, 5, 20);
    }

    private static void Move(Planting planting, Node firm) =>
        firm.Change = new(OrganisationEventKind.Moved, new(2022, 3, 1)) { ParentBefore = planting.Communities[3][0] };

    private static void Rename(Node firm) =>
        firm.Change = new(OrganisationEventKind.Renamed, new(2022, 4, 12)) { NameBefore = firm.Name.Replace("社区", "社区原", StringComparison.Ordinal) };
}
