namespace Shiji.Kernel.Records;

/// <summary>系列 — a record type that holds several kinds of record tells them apart by a small number (a register's id).</summary>
public interface ISeries
{
    /// <summary>The property that holds it, by this name in every such type, so that a database can filter by it.</summary>
    const string Property = "RegisterId";

    /// <summary>Positive; 0 is kept for record types of a single kind.</summary>
    int Series { get; }
}
