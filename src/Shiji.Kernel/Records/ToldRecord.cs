namespace Shiji.Kernel.Records;

/// <summary>讲述的记录 — one record behind a figure, in words that lead to where it is shown in full; a person is only ever the masked name.</summary>
/// <param name="Amount">What the figure counts it for.</param>
/// <param name="Href">Within the site; null where it has no page.</param>
public sealed record ToldRecord(Guid Id, DateOnly Day, int OrganisationId, string Title, string? Href, long Amount, Evidence Evidence, string State)
{
    /// <summary>What else is worth a column, in the order of <see cref="Telling.Columns"/>.</summary>
    public IReadOnlyList<string?> More { get; init; } = [];
}
