using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Summaries;

/// <summary>成稿范围 — whether the book knows enough of a period to report it, and what the report must say where it knows a part.</summary>
internal sealed record Coverage(DateOnly OpensOn, DateOnly Today, Period Period)
{
    public Refusal? Before => Period.Until > OpensOn ? null
        : new Refusal($"账簿自{OpensOn.Word()}启用，没有{Period.Name}的完整记录，写不成总结；请选{OpensOn.Word()}以后的统计期。", "period");

    public Refusal Empty(Organisation organisation) =>
        new($"{organisation.Name}在{Period.Name}没有生效的工作记录，写不成总结；请换一个统计期，或先报送、审核这一期的记录。", "period");

    public bool Over => Period.Until <= Today;

    /// <summary>Null where the whole period is known.</summary>
    public string? Caveat => (Period.From < OpensOn, Period.Until > Today) switch
    {
        (true, true) => $"{Early}；{Unfinished}。",
        (true, _) => $"{Early}。",
        (_, true) => $"{Unfinished}。",
        _ => null,
    };

    private string Early => $"账簿自{OpensOn.Word()}启用，此前的记录不完整，文中数字只计已经入账的记录";

    private string Unfinished => $"统计期到{Period.LastDay.Word()}才结束，文中数字截至{Today.Word()}";
}
