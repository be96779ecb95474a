using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>职数 — how many of a post every organisation of one type should have, set by an organisation for all of that type under it, from a day (domain.md §1.4 PostQuota). Never changed: it ends, and another begins.</summary>
public sealed class PostQuota : IHandedDown
{
    public Guid Id { get; set; }

    /// <summary>核定的组织.</summary>
    public int OwnerId { get; set; }

    public OrganisationType Type { get; set; }
    public CadreTitle Title { get; set; }
    public Tenure Tenure { get; set; }

    /// <summary>每个组织应配几人.</summary>
    public int Count { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The first day it holds no more.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>核定文号</summary>
    public string? Document { get; set; }

    public DateTime SetAt { get; set; }
    public string SetBy { get; set; } = "";
}
