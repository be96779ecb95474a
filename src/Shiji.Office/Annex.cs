namespace Shiji.Office;

/// <summary>附件 — a titled table on pages of its own, bound with the document.</summary>
public sealed record Annex(string Title, AnnexTable Table)
{
    /// <summary>横排 — the pages are turned, for a table too wide for an upright page.</summary>
    public bool Landscape { get; init; }

    /// <summary>注 — a remark under the table, such as the basis of its figures.</summary>
    public string? Remark { get; init; }
}
