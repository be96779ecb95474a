using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Organisations;

/// <summary>组织模块 — the tree with its history, and how many organisations there are.</summary>
public sealed class OrganisationModule : Module
{
    public override string Key => "org";

    public override string Name => "团组织";

    public override IEnumerable<Measure> Measures => [.. OrganisationMeasures.All, .. TermMeasures.All];

    public override IEnumerable<Telling> Tellings => [new TermTelling(), new OverrunTelling()];

    public override IEnumerable<ModulePage> Pages => [new("组织工作", "届期", "/organisations/terms", Permission.ReadRecords), new("组织工作", "成立组织", "/organisations/new", Permission.ChangeOrganisations)];

    public override IEnumerable<Schedule> Schedules => [new(KeepTerms.Kind, "job.terms.at")];

    public override IEnumerable<Type> Reminders => [typeof(TermsDue)];

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<Organisation>(Permission.ChangeOrganisations), WriteRight.Of<OrganisationSpell>(Permission.ChangeOrganisations),
        WriteRight.Of<Placement>(Permission.ChangeOrganisations), WriteRight.Of<OrganisationEvent>(Permission.ChangeOrganisations),
        WriteRight.Of<OfficeTerm>(Permission.ChangeOrganisations), WriteRight.Of<Overrun>(Permission.ChangeOrganisations),
    ];

    public override IEnumerable<Type> Unlogged => [typeof(Ancestry)];

    public override void Map(ModelBuilder model)
    {
        model.Entity<Organisation>().Property(o => o.Id).ValueGeneratedNever();
        model.Entity<Organisation>().HasIndex(o => o.Code).IsUnique();
        model.Entity<Organisation>().HasIndex(o => o.Name);
        model.Entity<OrganisationSpell>().HasIndex(s => new { s.Day, s.OrganisationId });
        model.Entity<OrganisationSpell>().HasIndex(s => new { s.OrganisationId, s.Day });
        model.Entity<OrganisationSpell>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
        model.Entity<Placement>().HasIndex(p => new { p.OrganisationId, p.From });
        model.Entity<Placement>().ToTable(t => t.HasCheckConstraint("until_after_from", "until IS NULL OR until > \"from\""));
        model.Entity<Placement>().HasIndex(p => new { p.ParentId, p.From });
        model.Entity<OrganisationEvent>().HasIndex(e => new { e.OrganisationId, e.Day });
        model.Entity<OfficeTerm>().HasIndex(t => new { t.Day, t.OrganisationId });
        model.Entity<OfficeTerm>().HasIndex(t => t.OrganisationId).IsUnique().HasFilter("until IS NULL AND NOT void"); // one at a time
        model.Entity<OfficeTerm>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
        model.Entity<Overrun>().HasIndex(o => new { o.Day, o.OrganisationId });
        model.Entity<Overrun>().HasIndex(o => o.TermId);
        model.Entity<Overrun>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
        model.Entity<Ancestry>().HasKey(a => new { a.NodeId, a.OrganisationId, a.From });
        model.Entity<Ancestry>().HasIndex(a => new { a.OrganisationId, a.From });
    }
}
