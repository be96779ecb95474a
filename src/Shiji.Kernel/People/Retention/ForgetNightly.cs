using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>夜间遗忘 — the same as the verb forget, every night; but what is forgotten is not brought back, so more than a rule expects of one night is left to somebody who has looked (PIPL art. 47, domain.md §9.1).</summary>
public sealed class ForgetNightly(ForgetExpired forget, RuleReader rules, DistrictClock clock) : IJobWork
{
    private const string Most = "retention.night.most";

    public static JobKind Kind { get; } = JobKind.Of<ForgetNightly>("person.forget", "清除保存期满的个人信息") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find(Most) is not { } most) return "没有规定一夜最多清除多少，没有清除。";
        var due = (await forget.DoAsync(only: true, cancel)).Sum(f => f.Count);
        if (due > most.Value) return new Refusal($"到期 {due} 件，多于一夜最多清除的 {most.Value:0} 件，一件也没有清除。请核对保存期限的规则，确认后用 forget 命令办理。", Most);
        foreach (var done in await forget.DoAsync(cancel: cancel)) run.Note($"{done.Name}（{done.After}）：{done.Count} 件");
        return $"清除了 {due} 件。";
    }
}
