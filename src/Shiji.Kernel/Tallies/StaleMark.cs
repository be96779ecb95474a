namespace Shiji.Kernel.Tallies;

/// <summary>
/// 待算标记 — "records of this kind changed on this day", or on any day when null. Appended, then consumed.
/// Marking too much is only slower; marking too little would be wrong.
/// </summary>
public sealed class StaleMark
{
    /// <summary>The mark that says the tree itself changed.</summary>
    public const string Tree = "tree";

    public long Id { get; set; }

    /// <summary>记录种类 — the record type's name.</summary>
    public required string Kind { get; set; }

    /// <summary>系列 within the type; null for all of them.</summary>
    public int? Series { get; set; }

    public DateOnly? Day { get; set; }
}
