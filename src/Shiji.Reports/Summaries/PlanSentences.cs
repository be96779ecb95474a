using Shiji.Kernel.Pending;
using Shiji.Kernel.Time;
using Shiji.Reports.Findings;

namespace Shiji.Reports.Summaries;

/// <summary>工作思路句 — what helps against what was found, and what was given out and is not done, as 一是…; no figure is in it, for it speaks of what is to come.</summary>
public static class PlanSentences
{
    private const int Named = 3;

    /// <param name="found">What was found, the gravest first.</param>
    /// <param name="pending">What was open at the end of the period.</param>
    /// <param name="day">The last day of the period.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<JudgedFinding> found, IReadOnlyList<PendingTask> pending, DateOnly day) =>
        Numbered([.. found.Select(f => $"针对{f.Finding.Entry.Name}，{f.Finding.Entry.Remedy.TrimEnd('。')}。"), .. pending.GroupBy(p => p.Kind).Select(g => Open(g.Key, [.. g], day))]);

    private static string Open(string kind, IReadOnlyList<PendingTask> tasks, DateOnly day)
    {
        var units = tasks.Select(t => t.Unit).Distinct().ToList();
        var last = tasks.Max(t => t.Due);
        var late = tasks.Any(t => t.Due < day);
        return $"继续办结在办的{kind}，涉及{string.Join("、", units.Take(Named))}{(units.Count > Named ? "等单位" : "")}，{(last < day ? "都已过期限，逐项催办" : $"最晚{last.Word()}前完成{(late ? "，过了期限的先办" : "")}")}。";
    }

    /// <summary>Sentences from wherever they come: one alone carries no number.</summary>
    private static string[] Numbered(string[] sentences) => sentences.Length < 2 ? sentences : [.. sentences.Select((s, i) => $"{Ordinals.Of(i + 1)}是{s}")];
}
