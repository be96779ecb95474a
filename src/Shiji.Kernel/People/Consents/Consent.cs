namespace Shiji.Kernel.People;

/// <summary>同意 — that somebody agreed to a purpose, in which words, by whom, since when and until when.</summary>
public sealed class Consent : IOfPerson
{
    public Guid Id { get; set; }
    public int PersonId { get; set; }
    public required string Purpose { get; set; }
    public int Version { get; set; }

    /// <summary>监护人代为同意.</summary>
    public bool ByGuardian { get; set; }

    public DateOnly GivenOn { get; set; }

    /// <summary>记录人 — who took it down; the person themselves, where they gave it with their own account.</summary>
    public string RecordedBy { get; set; } = "";

    public DateOnly? WithdrawnOn { get; set; }
    public string? WithdrawnBy { get; set; }
}
