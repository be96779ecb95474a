namespace Shiji.Kernel.Rates;

/// <summary>额度 — how many requests were let in of one name in its present window; one row for each, counted by all processes together.</summary>
public sealed class Allowance
{
    /// <summary>Whose: key:ID.</summary>
    public required string Name { get; set; }

    /// <summary>Which window, numbered from the beginning of time.</summary>
    public long Window { get; set; }

    public int Taken { get; set; }
}
