using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shiji.Activities;

internal sealed class AttendanceMap : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.HasIndex(a => a.Day);
        builder.HasIndex(a => new { a.OrganisationId, a.Day });
        builder.HasIndex(a => a.SessionId);
        builder.HasIndex(a => new { a.PersonId, a.Day }).HasFilter("person_id IS NOT NULL");
        builder.HasIndex(a => new { a.SessionId, a.PersonId }).IsUnique().HasFilter("person_id IS NOT NULL AND correction_of IS NULL AND state < 4"); // nobody counts twice in a session
        builder.HasIndex(a => new { a.State, a.InForceFrom }).HasFilter("state < 3"); // what still waits
        builder.HasIndex(a => a.CorrectionOf).HasFilter("correction_of IS NOT NULL");
        builder.ToTable(t => t.HasCheckConstraint("minutes_not_negative", "minutes >= 0 AND proposed >= 0"));
    }
}
