using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>经历 — what became of a volunteer or a team, as its page tells it: on which day, by whom, why. It names nobody.</summary>
public sealed class LifeEvent : IDated
{
    public Guid Id { get; set; }

    /// <summary>volunteer:12, team:… — see the two makers.</summary>
    public required string Subject { get; set; }

    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public required string What { get; set; }
    public string? Reason { get; set; }
    public string By { get; set; } = "";
    public DateTime At { get; set; }

    public static string Of(Volunteer volunteer) => $"volunteer:{volunteer.Id}";

    public static string Of(Guid team) => $"team:{team:N}";

    /// <summary>Added to what the caller saves.</summary>
    internal static void Note(ShijiDb db, DistrictClock clock, string subject, int organisation, string what, string? reason = null) => db.Add(new LifeEvent
    {
        Id = clock.NewId(),
        Subject = subject,
        OrganisationId = organisation,
        Day = clock.Today,
        What = what,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        By = db.Actor.Name,
        At = clock.UtcNow,
    });
}
