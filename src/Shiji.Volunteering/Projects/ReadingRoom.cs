using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>梦想图书室 — a library a project built, from the day it opened until it was closed.</summary>
public sealed class ReadingRoom : IRecord
{
    public Guid Id { get; set; }

    public int OrganisationId { get; set; }

    /// <summary>开放日</summary>
    public DateOnly Day { get; set; }

    /// <summary>停用日 — the first day it is no longer open.</summary>
    public DateOnly? Until { get; set; }

    public Evidence Evidence { get; set; }

    /// <summary>The project's code.</summary>
    public required string Project { get; set; }

    public required string Name { get; set; }

    public string? Address { get; set; }

    /// <summary>作废 — it never was; it does not count.</summary>
    public bool Voided { get; set; }

    /// <summary>Why it was closed or voided.</summary>
    public string? Reason { get; set; }

    public required string RecordedBy { get; set; }

    public int Revision { get; set; }
}
