namespace Shiji.Reports.Phrases;

/// <summary>核数结论 — whether a printed number says the truth about the exact one (domain.md §8.4, verdict scale).</summary>
public enum Verdict
{
    /// <summary>准确 — honest and close.</summary>
    Accurate,

    /// <summary>可用 — honest, but loose.</summary>
    Usable,

    /// <summary>低估 — true, but a higher number could have been printed.</summary>
    Understated,

    /// <summary>不符 — not true.</summary>
    Untrue,
}
