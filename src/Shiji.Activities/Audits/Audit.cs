using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>抽查 — a random list of confirmed hours, drawn by a seed that anybody can draw it by again (domain.md §5.5).</summary>
public sealed class Audit : IDated
{
    public Guid Id { get; set; }

    /// <summary>抽查范围 — this organisation and those below it.</summary>
    public int OrganisationId { get; set; }

    /// <summary>抽取日</summary>
    public DateOnly Day { get; set; }

    public required string Kind { get; set; }

    /// <summary>The first day looked at.</summary>
    public DateOnly From { get; set; }

    /// <summary>The first day after those looked at.</summary>
    public DateOnly Until { get; set; }

    /// <summary>种子 — words said before the draw; with them and the ids, the order follows.</summary>
    public required string Seed { get; set; }

    /// <summary>总体 — how many were in force when it was drawn.</summary>
    public int Population { get; set; }

    /// <summary>抽中 — how many of them.</summary>
    public int Size { get; set; }

    /// <summary>总体指纹 — of all their ids; the chosen ones are kept themselves, what they were chosen from is only known by this.</summary>
    public required string Digest { get; set; }

    public string? Note { get; set; }
    public DateTime DrawnAt { get; set; }
    public string DrawnBy { get; set; } = "";
    public Guid? DrawnById { get; set; }
}
