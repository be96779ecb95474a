using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>团费模块 — who owes how much, what branches collected, and who has not paid for long.</summary>
public sealed class DuesModule : Module
{
    private const string Group = "团员队伍";

    public override string Key => "dues";

    public override string Name => "团费";

    public override IEnumerable<Measure> Measures => DuesMeasures.All;

    public override IEnumerable<Telling> Tellings => [new DuesTelling(), new ArrearsTelling()];

    public override IEnumerable<WriteRight> Writes => [WriteRight.Of<DuesMonth>(Permission.WritePeople), WriteRight.Of<DuesLine>(Permission.WritePeople), WriteRight.Of<Arrears>(Permission.WritePeople)];

    public override IEnumerable<Schedule> Schedules => [new(KeepArrears.Kind, "job.arrears.at")];

    public override IEnumerable<Type> Reminders => [typeof(DuesLate)];

    public override IEnumerable<ModulePage> Pages =>
    [
        new(Group, "团费", "/dues", Permission.ReadPeople),
        new(Group, "欠交团费", "/dues/arrears", Permission.ReadPeople),
    ];

    public override Task<IReadOnlyList<MyRow>> MineAsync(ShijiDb db, int person, CancellationToken cancel = default) => OwnDues.OfAsync(db, person, cancel);

    public override void Map(ModelBuilder model)
    {
        model.Entity<DuesMonth>().HasIndex(m => new { m.Day, m.OrganisationId }).IsUnique(); // one sheet of a month
        model.Entity<DuesMonth>().HasIndex(m => m.OrganisationId);
        model.Entity<DuesLine>().HasIndex(l => new { l.MonthId, l.MemberId }).IsUnique();
        model.Entity<DuesLine>().HasIndex(l => l.MemberId);
        model.Entity<DuesLine>().HasIndex(l => l.PersonId);
        model.Entity<Arrears>().HasIndex(a => new { a.Day, a.OrganisationId });
        model.Entity<Arrears>().HasIndex(a => new { a.MemberId, a.Level, a.OrganisationId, a.Day }).IsUnique().HasFilter("NOT void");
        model.Entity<Arrears>().HasIndex(a => a.PersonId);
        model.Entity<Arrears>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));
    }
}
