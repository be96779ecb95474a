using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shiji.Activities;

internal sealed class SignUpMap : IEntityTypeConfiguration<SignUp>
{
    public void Configure(EntityTypeBuilder<SignUp> builder)
    {
        builder.HasIndex(s => new { s.SessionId, s.PersonId }).IsUnique().HasFilter("state IN (0, 1, 2)"); // one standing sign-up each
        builder.HasIndex(s => new { s.RoleId, s.State, s.At });
        builder.HasIndex(s => new { s.PersonId, s.Day });
    }
}
