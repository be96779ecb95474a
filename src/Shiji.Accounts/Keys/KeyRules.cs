using Shiji.Kernel.Parameters;

namespace Shiji.Accounts;

/// <summary>接口规则 — the numbers of keys and of what comes by them, as they are in force.</summary>
public sealed record KeyRules(int Days, int PerMinute, TimeSpan Remembered)
{
    public static KeyRules Of(RuleBook rules) => new(
        (int)rules.Of("api.key.days", 180),
        (int)rules.Of("api.rate.minute", 120),
        TimeSpan.FromHours((double)rules.Of("api.repeat.hours", 24)));
}
