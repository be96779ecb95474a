using System.Globalization;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>组织史 — the tree written as the kernel keeps it: organisations, spells, placements, events.</summary>
internal static class TreeStreams
{
    private static readonly string[] StreetCodes = [.. Community.All().Select(c => c.StreetCode).Distinct(StringComparer.Ordinal), "440307000"];

    public static IReadOnlyList<Organisation> Organisations(SampleTree tree) => [.. tree.Nodes.Select(n => new Organisation
    {
        Id = n.Id,
        Code = StreetCodes[n.Street] + n.Id.ToString("D5", CultureInfo.InvariantCulture),
        Name = n.Name,
        ShortName = ShortOf(n),
        Ordinal = n.Id,
        SuccessorId = n.Successor?.Id,
        CreditCode = n.Field switch
        {
            Field.NonPublic or Field.StateEnterprise => InventedCode.Of("91", n.Id),
            Field.Social => InventedCode.Of("52", n.Id),
            _ => null,
        },
    })];

    // As people say it: 龙岗区, 平湖街道, 凤凰社区 (of which there are two: then the code tells them apart).
    private static string? ShortOf(Node node) => node switch
    {
        { Parent: null } => "龙岗区",
        { Type: OrganisationType.SubdistrictCommittee } => node.Name[3..(node.Name.IndexOf("街道", StringComparison.Ordinal) + 2)],
        { Field: Field.Community, Type: OrganisationType.Committee or OrganisationType.GeneralBranch } when node.Name.IndexOf("街道", StringComparison.Ordinal) is > 0 and var street =>
            node.Name[(street + 2)..(node.Name.LastIndexOf("社区", StringComparison.Ordinal) + 2)],
        _ => null,
    };

    public static IReadOnlyList<OrganisationSpell> Spells(SampleTree tree)
    {
        var spells = new List<OrganisationSpell>();
        var twoNew = new TwoNewHistory(new(StandardCatalogue.Parameters));
        foreach (var node in tree.Nodes)
        {
            var cut = node.Change is { Kind: OrganisationEventKind.Renamed or OrganisationEventKind.Reclassified } change ? change : null;
            var first = Spell(node, node.Founded, cut?.Day ?? node.Closed, cut?.NameBefore ?? node.Name, cut?.FieldBefore ?? node.Field, SpellReason.Established);
            twoNew.Stamp(first, null);
            spells.Add(first);
            if (cut is null) continue;
            var second = Spell(node, cut.Day, node.Closed, node.Name, node.Field, cut.FieldBefore is null ? SpellReason.Renamed : SpellReason.Reclassified);
            twoNew.Stamp(second, first);
            spells.Add(second);
        }

        return spells;
    }

    public static IReadOnlyList<Placement> Placements(SampleTree tree)
    {
        var placements = new List<Placement>();
        void Place(Node node, Node? parent, DateOnly from, DateOnly? until) =>
            placements.Add(new() { Id = placements.Count + 1, OrganisationId = node.Id, ParentId = parent?.Id, From = from, Until = until });
        foreach (var node in tree.Nodes)
        {
            var moved = node.Change is { Kind: OrganisationEventKind.Moved } change ? change : null;
            if (moved is not null) Place(node, moved.ParentBefore, node.Founded, moved.Day);
            Place(node, node.Parent, moved?.Day ?? node.Founded, node.Closed);
        }

        return placements;
    }

    private static OrganisationSpell Spell(Node node, DateOnly day, DateOnly? until, string name, Field field, SpellReason reason) => new()
    {
        Id = RowId.Of(Randomness.Dice.Mix((ulong)node.Id * 8 + (ulong)reason), day, 0),
        OrganisationId = node.Id,
        Day = day,
        Until = until,
        Name = name,
        Type = node.Type,
        Field = field,
        State = OrganisationState.Active,
        Tags = node.Tags,
        Reason = reason,
        Evidence = day.Year < 2022 ? Evidence.Imported : Evidence.RollCall,
    };
}
