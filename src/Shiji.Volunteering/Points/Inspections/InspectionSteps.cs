using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>经过的一步 — made the same way by every verb.</summary>
internal static class InspectionSteps
{
    public static InspectionStep Step(this Inspection inspection, ShijiDb db, DistrictClock clock, DateOnly day, string what, string? note) => new()
    {
        Id = clock.NewId(),
        InspectionId = inspection.Id,
        OrganisationId = inspection.OrganisationId,
        Day = day,
        At = clock.UtcNow,
        Who = db.Actor.Name,
        What = what,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
    };
}
