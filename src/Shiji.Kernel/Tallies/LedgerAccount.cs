using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shiji.Kernel.Tallies;

/// <summary>科目 — a measure's number in the book, the definition it was last counted by, and when.</summary>
public sealed class LedgerAccount
{
    public int Id { get; set; }
    public required string Key { get; set; }

    /// <summary>口径指纹 — SHA-256 of the measure's expressions; another one means a full recount.</summary>
    public required string Definition { get; set; }

    public DateTime RecountedAt { get; set; }
}

internal sealed class LedgerAccountMap : IEntityTypeConfiguration<LedgerAccount>
{
    public void Configure(EntityTypeBuilder<LedgerAccount> builder) => builder.HasIndex(a => a.Key).IsUnique();
}
