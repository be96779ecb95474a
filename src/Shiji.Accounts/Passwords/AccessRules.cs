using Shiji.Kernel.Parameters;

namespace Shiji.Accounts;

/// <summary>登录规则 — the numbers of signing in, as they are in force (domain.md §9.3 身份鉴别).</summary>
public sealed record AccessRules(int Length, int Classes, int Memory, TimeSpan PasswordAge, int Failures, int FailuresOfAddress, TimeSpan Locked, TimeSpan Idle, TimeSpan IdleOfAdmins, TimeSpan IdleOfOwn, TimeSpan Confirmed, TimeSpan Challenge, TimeSpan Device)
{
    public static AccessRules Of(RuleBook rules) => new(
        (int)rules.Of("access.password.length", 12),
        (int)rules.Of("access.password.classes", 3),
        (int)rules.Of("access.password.memory", 5),
        TimeSpan.FromDays((double)rules.Of("access.password.days", 90)),
        (int)rules.Of("access.lock.failures", 5),
        (int)rules.Of("access.lock.failures.address", 100),
        Minutes(rules, "access.lock.minutes", 15),
        Minutes(rules, "access.idle.minutes", 30),
        Minutes(rules, "access.idle.minutes.admin", 10),
        Minutes(rules, "access.idle.minutes.own", 1440),
        Minutes(rules, "access.confirm.minutes", 10),
        Minutes(rules, "access.passkey.minutes", 5),
        TimeSpan.FromDays((double)rules.Of("access.device.days", 90)));

    private static TimeSpan Minutes(RuleBook rules, string code, int otherwise) => TimeSpan.FromMinutes((double)rules.Of(code, otherwise));
}
