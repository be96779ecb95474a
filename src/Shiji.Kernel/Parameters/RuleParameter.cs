namespace Shiji.Kernel.Parameters;

/// <summary>
/// 规则参数 — a policy number as dated data, never a constant: what it says, where and from when it holds,
/// which rule says so and how sure we are of that (domain.md §0.2).
/// </summary>
public sealed class RuleParameter
{
    public int Id { get; set; }

    /// <summary>标识, e.g. <c>phrase.near.floor</c>; several rows with one code are its versions.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The number itself, in the unit named by <see cref="Unit"/>.</summary>
    public decimal Value { get; set; }

    public string Unit { get; set; } = "";

    /// <summary>适用范围: empty for everybody, else <c>type:ZB</c>, <c>field:FG</c> …</summary>
    public string Scope { get; set; } = "";

    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>出处</summary>
    public required string Source { get; set; }

    /// <summary>证据标记: V read in the source, M from memory (待核 until confirmed), D a decision of the design.</summary>
    public required string EvidenceTag { get; set; }

    public string? ConfirmedBy { get; set; }

    /// <summary>待核 — from memory, and nobody has confirmed it yet.</summary>
    public bool Unconfirmed => EvidenceTag.StartsWith('M') && ConfirmedBy is null;
}
