using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>应征答复 — one volunteer's yes or no to a request, their own, or taken down by their organisation with how it came.</summary>
public sealed class ServiceAnswer : IDated
{
    public Guid Id { get; set; }
    public Guid RequestId { get; set; }
    public int PersonId { get; set; }
    public int VolunteerId { get; set; }

    /// <summary>The volunteer's main organisation.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>愿意去.</summary>
    public bool Agreed { get; set; }

    /// <summary>怎样答复的, where the organisation took it down.</summary>
    public string? How { get; set; }

    public string By { get; set; } = "";
    public DateTime At { get; set; }
}
