namespace Shiji.Imports;

/// <summary>记住的对列 — how the columns of files with these titles were matched last time.</summary>
public sealed class RememberedMapping
{
    public required string Kind { get; set; }

    /// <summary>Of the titles in their order: see <see cref="ColumnMapping.SignatureOf"/>.</summary>
    public required string Signature { get; set; }

    public required string Mapping { get; set; }
}
