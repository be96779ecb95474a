using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Activities;

/// <summary>总览的排法 — by what the same total is laid out.</summary>
public enum OverviewBy
{
    /// <summary>按组织</summary>
    Unit,

    /// <summary>按类别</summary>
    Category,

    /// <summary>按发生地</summary>
    Place,

    /// <summary>按月</summary>
    Month,

    /// <summary>按依据</summary>
    Evidence,
}

/// <summary>总览所问 — one kind, or one category of it, of one unit with all below it, in one period.</summary>
public sealed record OverviewAsked(ActivityKind Kind, string? Category, int Node, string Code, Period Period, OverviewBy By)
{
    /// <summary>As in the keys of the measures: <c>kind=volunteer,category=社区服务</c>.</summary>
    public string Filter => Category is null ? $"kind={Kind.Key}" : $"kind={Kind.Key},category={Category}";
}

/// <summary>总览行 — one unit, category, place, month or evidence class, and where its numbers lead.</summary>
/// <param name="Filter">Of the measures behind it.</param>
/// <param name="Code">Of the unit whose they are.</param>
/// <param name="People">Distinct people; null where they are not counted apart.</param>
public sealed record OverviewRow(string Name, string Filter, string Code, Period Period, long Sessions, long Turns, long? People, long Minutes)
{
    public string HrefOf(string measure) => $"/measures/{Uri.EscapeDataString($"{measure}[{Filter}]")}?org={Code}&period={Period.Code}";
}

/// <summary>活动总览 — the total and its rows; the rows always add up to it, save people, of whom one may be in several.</summary>
public sealed record Overview(OverviewRow Whole, Amounts Evidence, IReadOnlyList<OverviewRow> Rows);
