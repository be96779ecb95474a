using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Requests;

/// <summary>减负意见 — the grass roots say what is asked too often, twice or for nothing; answered by whoever stands above those who asked (domain.md §9.6).</summary>
public sealed class Complaint : IPlaced
{
    public Guid Id { get; set; }

    /// <summary>Who says it.</summary>
    public int OrganisationId { get; set; }

    /// <summary>About which request; null where about something else.</summary>
    public Guid? RequestId { get; set; }

    public string Text { get; set; } = "";
    public DateTime At { get; set; }
    public string By { get; set; } = "";
    public Guid? ById { get; set; }

    public string? Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
}
