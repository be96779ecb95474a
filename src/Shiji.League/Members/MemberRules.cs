using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>团员规则 — the ages of joining and leaving, as they were in force on the day.</summary>
public static class MemberRules
{
    public const string Least = "member.age.least";
    public const string Leave = "member.age.leave";
    public const string Remind = "member.remind.days";

    /// <summary>Null where somebody born on that day could join on this one (domain.md §1.6 [D]: 14, before 2017 12).</summary>
    /// <param name="rules">Of the day of joining.</param>
    public static Refusal? TooYoung(this RuleBook rules, DateOnly born, DateOnly joined) => rules.Find(Least) is { } least && Age.On(born, joined) < least.Value
        ? new($"{joined:yyyy-MM-dd} 入团时还不满 {least.Amount()}（{least.Source}），请核对出生日期和入团日期。", "joined")
        : null;

    /// <summary>已到离团年龄 on that day; false where the district keeps no such rule.</summary>
    public static bool IsOfAge(this RuleBook rules, DateOnly? born, DateOnly day) => born is { } birth && rules.Find(Leave) is { } age && Age.On(birth, day) >= age.Value;

    /// <summary>Who was born on that day or before is of age to leave; null where the district keeps no such rule.</summary>
    public static DateOnly? LastBirth(this RuleBook rules, DateOnly day) => rules.Find(Leave) is { } age ? Age.LastBirth((int)age.Value, day) : null;
}
