using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shiji.Kernel.Access;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Modules;

namespace Shiji.Kernel.Registers;

/// <summary>台账模块 — registers, their rows, and the things rows are about. Its measures come from the registers themselves.</summary>
public sealed class RegisterModule : Module
{
    public override string Key => "register";

    public override string Name => "台账";

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<RegisterRow>(Permission.WriteRecords, Permission.ReviewRecords), WriteRight.Of<Subject>(Permission.WriteRecords),
        WriteRight.Of<Register>(Permission.DefineRegisters), WriteRight.Of<RegisterColumn>(Permission.DefineRegisters), WriteRight.Of<IndicatorDefinition>(Permission.DefineRegisters),
    ];

    public override IEnumerable<Type> Reminders => [typeof(RowsWaiting)];

    public override void Map(ModelBuilder model)
    {
        model.Entity<Register>().HasIndex(r => r.Key).IsUnique();
        model.Entity<Register>().HasMany(r => r.Columns).WithOne().HasForeignKey(c => c.RegisterId);
        model.Entity<RegisterColumn>().HasIndex(c => new { c.RegisterId, c.Key }).IsUnique();
        model.Entity<Subject>().Property(s => s.Id).ValueGeneratedNever();
        model.ApplyConfiguration(new RegisterRowMap());
    }
}

internal sealed class RegisterRowMap : IEntityTypeConfiguration<RegisterRow>
{
    public void Configure(EntityTypeBuilder<RegisterRow> builder)
    {
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => new { r.RegisterId, r.Day });
        builder.HasIndex(r => new { r.RegisterId, r.OrganisationId, r.Day });
        builder.HasIndex(r => new { r.RegisterId, r.Number }).IsUnique().HasFilter("number IS NOT NULL AND state <> 5"); // a voided row sets its number free
        builder.HasIndex(r => new { r.RegisterId, r.State, r.Day }).HasFilter("state <> 3"); // what waits, was returned or voided is rare among what is in force
        builder.HasIndex(r => r.PersonId).HasFilter("person_id IS NOT NULL"); // what a person sees of themselves, merges, retention
        builder.HasIndex(r => r.CorrectionOf).HasFilter("correction_of IS NOT NULL");
        builder.ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
    }
}
