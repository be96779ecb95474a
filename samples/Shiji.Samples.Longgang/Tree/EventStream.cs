using System.Globalization;
using Shiji.Kernel.Organisations;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Tree;

/// <summary>组织事件 — every founding, and what happened in the half-year.</summary>
internal static class EventStream
{
    public static IReadOnlyList<OrganisationEvent> Events(SampleTree tree)
    {
        var events = new List<OrganisationEvent>();
        foreach (var node in tree.Nodes)
        {
            events.Add(Event(node, OrganisationEventKind.Established, node.Founded, "成立" + (node.Change?.NameBefore ?? node.Name)));
            if (node.Change is { } change) events.Add(Event(node, change.Kind, change.Day, Words(node, change)));
            if (node.Closed is { } day)
                events.Add(node.Successor is { } into
                    ? Event(node, OrganisationEventKind.Merged, day, $"并入{into.Name}", "团员不足三人")
                    : Event(node, OrganisationEventKind.Revoked, day, $"撤销{node.Name}",
                        node.Type == OrganisationType.TemporaryBranch ? "任务结束" : "单位撤并，团员已全部转出"));
        }

        return events;
    }

    private static string Words(Node node, Change change) => change.Kind switch
    {
        OrganisationEventKind.Moved => $"由{change.ParentBefore!.Name}转隶{node.Parent!.Name}",
        OrganisationEventKind.Renamed => $"由“{change.NameBefore}”更名为“{node.Name}”",
        _ => "由国有企业转为非公有制企业",
    };

    private static OrganisationEvent Event(Node node, OrganisationEventKind kind, DateOnly day, string description, string? reason = null) => new()
    {
        Id = RowId.Of(Dice.Mix((ulong)node.Id * 8 + (ulong)kind + 0x5EED), day, 1),
        OrganisationId = node.Id,
        Kind = kind,
        Day = day,
        Description = description,
        Reason = reason,
        DocumentNumber = day.Year < 2022 ? null : string.Create(CultureInfo.InvariantCulture, $"龙团〔{day.Year}〕{node.Id % 90 + 1}号"),
        RecordedAt = day.ToDateTime(new(9, 30), DateTimeKind.Utc),
    };
}
