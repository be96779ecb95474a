using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>发展记录 — one step of an admission on its day: how many reached each stage is counted of these.</summary>
public sealed class AdmissionStep : IRecord
{
    public Guid Id { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public Guid AdmissionId { get; set; }
    public int PersonId { get; set; }
    public AdmissionStage Stage { get; set; }

    /// <summary>推优入团 — of an application, that the pioneers recommended it.</summary>
    public bool Recommended { get; set; }

    /// <summary>In words: what was found, by which vote.</summary>
    public string What { get; set; } = "";

    public string By { get; set; } = "";
    public Guid? ById { get; set; }
    public DateTime At { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}
