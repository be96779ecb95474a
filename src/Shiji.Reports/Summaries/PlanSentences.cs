using Shiji.Reports.Findings;

namespace Shiji.Reports.Summaries;

/// <summary>工作思路句 — what helps against what was found, as 一是…; no figure is in it, for it speaks of what is to come.</summary>
public static class PlanSentences
{
    public static IReadOnlyList<string> Of(IReadOnlyList<JudgedFinding> found) => Numbered([.. found.Select(f => $"针对{f.Finding.Entry.Name}，{f.Finding.Entry.Remedy.TrimEnd('。')}。")]);

    /// <summary>Sentences from wherever they come: one alone carries no number.</summary>
    private static string[] Numbered(string[] sentences) => sentences.Length < 2 ? sentences : [.. sentences.Select((s, i) => $"{Ordinals.Of(i + 1)}是{s}")];
}
