namespace Shiji.Ui;

/// <summary>枝 — one organisation of a tree as it is shown, its count at the right; lower levels loaded, or fetched by an address.</summary>
public sealed record Branch(string Name, string Href)
{
    public decimal? Count { get; init; }

    public string? CountHref { get; init; }

    public RecordState? State { get; init; }

    public bool Open { get; init; }

    public bool Current { get; init; }

    public IReadOnlyList<Branch> Children { get; init; } = [];

    /// <summary>The page that shows this tree with this branch open; set when the children were not loaded.</summary>
    public string? MoreHref { get; init; }
}
