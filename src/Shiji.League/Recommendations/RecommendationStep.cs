using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>推优记录 — one step of a recommendation on its day: the four counts are of these, each by persons.</summary>
public sealed class RecommendationStep : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public Guid RecommendationId { get; set; }
    public int PersonId { get; set; }
    public RecommendStage Stage { get; set; }

    /// <summary>In words: by which vote, by which document.</summary>
    public string What { get; set; } = "";

    public string By { get; set; } = "";
    public Guid? ById { get; set; }
    public DateTime At { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}
