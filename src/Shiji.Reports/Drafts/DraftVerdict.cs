namespace Shiji.Reports.Drafts;

/// <summary>核稿结论 — what a figure of a draft is worth (domain.md §8.4, verdict scale).</summary>
public enum DraftVerdict
{
    /// <summary>准确 — true and close.</summary>
    Exact,

    /// <summary>可用 — true, but loose.</summary>
    Fair,

    /// <summary>低估 — true, but more could be said.</summary>
    Understated,

    /// <summary>不符 — not true.</summary>
    Wrong,

    /// <summary>口径不明 — it cannot be told which of several figures is meant.</summary>
    Ambiguous,

    /// <summary>无依据 — no record speaks of it.</summary>
    Unsupported,

    /// <summary>外部数 — counted by another platform; taken down here, not proved.</summary>
    External,

    /// <summary>遮蔽 — asterisks stand for it.</summary>
    Masked,

    /// <summary>缺数 — its number is missing.</summary>
    Missing,
}

/// <summary>结论用语 — the verdicts in a cadre's words and in those of other programs.</summary>
public static class DraftVerdicts
{
    public static string Word(this DraftVerdict verdict) => verdict switch
    {
        DraftVerdict.Exact => "准确",
        DraftVerdict.Fair => "可用",
        DraftVerdict.Understated => "低估",
        DraftVerdict.Wrong => "不符",
        DraftVerdict.Ambiguous => "口径不明",
        DraftVerdict.Unsupported => "无依据",
        DraftVerdict.External => "外部数",
        DraftVerdict.Masked => "遮蔽",
        _ => "缺数",
    };

    /// <summary>exact, fair, understated …</summary>
    public static string Code(this DraftVerdict verdict) => verdict.ToString().ToLowerInvariant();
}
