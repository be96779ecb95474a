using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shiji.Activities;

internal sealed class ActivitySessionMap : IEntityTypeConfiguration<ActivitySession>
{
    public void Configure(EntityTypeBuilder<ActivitySession> builder)
    {
        builder.HasIndex(s => s.Day);
        builder.HasIndex(s => new { s.OrganisationId, s.Day });
        builder.HasIndex(s => s.ActivityId);
        builder.HasIndex(s => new { s.Project, s.Day }).HasFilter("project IS NOT NULL");
        builder.HasIndex(s => s.Number).IsUnique().HasFilter("number IS NOT NULL");
        builder.ToTable(t => t.HasCheckConstraint("ends_after_start", "ends_at > starts_at"));
    }
}
