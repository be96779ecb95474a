using Shiji.Kernel.Parameters;

namespace Shiji.Kernel.Jobs;

/// <summary>任务规则 — how long a job may be silent, and how often it is begun again, as in force.</summary>
public sealed record JobRules(TimeSpan Silence, int Attempts)
{
    public static JobRules Of(RuleBook rules) => new(TimeSpan.FromMinutes((double)rules.Of("job.silence.minutes", 2)), (int)rules.Of("job.attempts.largest", 3));
}
