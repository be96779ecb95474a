namespace Shiji.Reports.Phrases;

/// <summary>核数意见 — a verdict, one sentence on why, and better words where the number was understated (domain.md §8.4).</summary>
/// <param name="Verdict">结论。</param>
/// <param name="Reason">一句话的理由，给撰稿人看。</param>
/// <param name="Better">宜改的写法；只在低估时有。</param>
public sealed record Judgement(Verdict Verdict, string Reason, string? Better = null)
{
    /// <summary>属实 — may stand in print.</summary>
    public bool IsHonest => Verdict is Verdict.Accurate or Verdict.Usable;
}
