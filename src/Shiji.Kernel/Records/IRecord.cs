namespace Shiji.Kernel.Records;

/// <summary>
/// 记录 — something that happened: the organisation it counts for, the day it counts on, and how it came to
/// be known. What a figure is split or filtered by is stamped on the record; a measure reads nothing else.
/// </summary>
public interface IRecord
{
    Guid Id { get; }

    /// <summary>归属组织 — the organisation the record counts for; where that stood in the tree on <see cref="Day"/> decides whose figure it is.</summary>
    int OrganisationId { get; }

    /// <summary>归属日 — the district's calendar day, a stored fact; never derived from an instant in a query.</summary>
    DateOnly Day { get; }

    /// <summary>佐证方式 — how it came to be known.</summary>
    Evidence Evidence { get; }

    /// <summary>修订号 — concurrency token, raised by one on every save.</summary>
    int Revision { get; set; }
}
