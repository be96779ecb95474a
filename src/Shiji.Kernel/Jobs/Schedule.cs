using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Jobs;

/// <summary>定时任务 — a job of the program's own, once a day at the time that a rule parameter says; on days without such a rule, not at all.</summary>
/// <param name="At">The parameter's code: minutes after midnight of the district.</param>
public sealed record Schedule(JobKind Kind, string At)
{
    /// <summary>应办 — when it was last due; null while it is switched off.</summary>
    public DateTime? LastDue(RuleHistory rules, DistrictClock clock) =>
        DueOn(clock.Today, rules, clock) is not { } today ? null : today <= clock.UtcNow ? today : DueOn(clock.Today.AddDays(-1), rules, clock);

    /// <summary>下次 — when it will be due next; null while it is switched off.</summary>
    public DateTime? NextDue(RuleHistory rules, DistrictClock clock) =>
        DueOn(clock.Today, rules, clock) is { } today && today > clock.UtcNow ? today : DueOn(clock.Today.AddDays(1), rules, clock);

    private DateTime? DueOn(DateOnly day, RuleHistory rules, DistrictClock clock) =>
        rules.On(day).Find(At) is { } rule ? clock.StartOf(day).AddMinutes((double)rule.Value) : null;
}
