namespace Shiji.Kernel.People;

/// <summary>登记表 — what is entered about somebody not yet registered.</summary>
public sealed record NewPerson(int OrganisationId, string? Name)
{
    /// <summary>Null: as the number tells.</summary>
    public IdentityKind? Kind { get; init; }

    public string? Identity { get; init; }
    public string? Phone { get; init; }

    /// <summary>Where no number tells it.</summary>
    public DateOnly? BornOn { get; init; }

    public Guardian? Guardian { get; init; }

    /// <summary>同意的用途 — codes of <see cref="ConsentPurpose"/>.</summary>
    public IReadOnlyCollection<string> Consents { get; init; } = [];

    /// <summary>不是同一人 — likely ones that somebody looked at and found to be others.</summary>
    public IReadOnlyCollection<int> DistinctFrom { get; init; } = [];

    public string? DistinctBecause { get; init; }
}
