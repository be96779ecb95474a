namespace Shiji.Kernel.People;

/// <summary>改记的引用 — one row that named the merged person and names the kept one since; by these a merge is undone.</summary>
public sealed class MergedReference
{
    public long Id { get; set; }
    public Guid CaseId { get; set; }

    /// <summary>The table in words of the database; <c>person.identity</c> and the like for what the kept file took over.</summary>
    public required string Table { get; set; }

    /// <summary>Which row of it.</summary>
    public string RowId { get; set; } = "";

    /// <summary>Of a record, its revision after the merge: worked on since, it is another.</summary>
    public int? Revision { get; set; }
}
