using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>志愿者规则 — the numbers of registering and of being dormant, as they are in force.</summary>
public static class VolunteerRules
{
    public const string Least = "volunteer.age.least";
    public const string Accompanied = "volunteer.age.accompanied";
    public const string Dormant = "volunteer.dormant.months";
    public const string Applications = "volunteer.application.address";
    public const string Waiting = "notice.volunteer.days";

    /// <summary>休眠线 — who served nowhere since that day is dormant; null where the district keeps no such rule.</summary>
    public static DateOnly? DormantBefore(this RuleBook rules, DateOnly today) => rules.Find(Dormant) is { } months ? today.AddMonths(-(int)months.Value) : null;

    /// <summary>Null where somebody born on that day may register.</summary>
    public static Refusal? TooYoung(this RuleBook rules, DateOnly born, DateOnly today) => rules.Find(Least) is { } least && Age.On(born, today) < least.Value
        ? new($"满 {least.Amount()}才能注册（{least.Source}），请到年龄再来；可以先跟着家人参加活动。", "born")
        : null;

    /// <summary>须有监护人陪同 — below the age of the rule.</summary>
    public static bool MustBeAccompanied(this RuleBook rules, DateOnly? born, DateOnly today) => born is { } day && rules.Find(Accompanied) is { } age && Age.On(day, today) < age.Value;

    public static bool IsDormant(this Volunteer volunteer, DateOnly? before) => volunteer.State == VolunteerState.Formal && (volunteer.LastServedOn ?? volunteer.Day) < before;
}
