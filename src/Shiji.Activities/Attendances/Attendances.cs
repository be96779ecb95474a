using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>新的参与记录和异常 — stamped with what their session carries, so that a measure need look nowhere else.</summary>
internal static class Attendances
{
    public static Attendance New(ActivitySession session, int? person, DistrictClock clock) => new()
    {
        Id = clock.NewId(),
        SessionId = session.Id,
        OrganisationId = session.OrganisationId,
        Day = session.Day,
        Kind = session.Kind,
        Category = session.Category,
        Project = session.Project,
        StreetId = session.StreetId,
        PersonId = person,
        RecordedAt = clock.UtcNow,
    };

    public static Anomaly Anomaly(ActivitySession session, Finding finding, DistrictClock clock) => new()
    {
        Id = clock.NewId(),
        SessionId = session.Id,
        OrganisationId = session.OrganisationId,
        Day = session.Day,
        AttendanceId = finding.About?.Id,
        PersonId = finding.About?.PersonId,
        Kind = finding.Kind,
        Facts = finding.Facts,
        FoundAt = clock.UtcNow,
    };
}
