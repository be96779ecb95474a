using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;

namespace Shiji.Kernel.People;

/// <summary>人员模块 — people, what is asked about them, what they agreed to, and how long they are remembered.</summary>
public sealed class PeopleModule : Module
{
    public override string Key => "people";

    public override string Name => "人员";

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<Person>(Permission.WritePeople, Permission.ChangeOrganisations),
        WriteRight.Of<PersonCase>(Permission.WritePeople),
        WriteRight.Of<Consent>(Permission.WritePeople),
    ];

    // What a merge renamed is logged row by row.
    public override IEnumerable<Type> Unlogged => [typeof(MergedReference)];

    // What tells who somebody is stays out of the log: it would outlive their erasure.
    public override IEnumerable<(Type Type, string Property)> Secrets =>
    [
        .. new[]
        {
            nameof(Person.Name), nameof(Person.BornOn), nameof(Person.IdentityMask), nameof(Person.IdentityFingerprint), nameof(Person.PhoneMask), nameof(Person.PhoneFingerprint), nameof(Person.GuardianPhoneMask),
        }.Select(property => (typeof(Person), property)),
        (typeof(PersonCase), nameof(PersonCase.Shown)),
    ];

    public override IEnumerable<Schedule> Schedules => [new(ForgetNightly.Kind, "job.retention.at")];

    public override IEnumerable<Type> Reminders => [typeof(CasesWaiting)];

    public override void Map(ModelBuilder model)
    {
        var person = model.Entity<Person>();
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => p.IdentityFingerprint).IsUnique();
        person.HasIndex(p => p.AccountId).IsUnique();
        person.HasIndex(p => p.PhoneFingerprint);
        person.HasIndex(p => p.MergedInto).HasFilter("merged_into IS NOT NULL");
        person.HasIndex(p => new { p.OrganisationId, p.Id });
        person.HasIndex(p => p.Name);
        person.ToTable(t => t.HasCheckConstraint("not_into_itself", "merged_into IS NULL OR merged_into <> id"));
        model.Entity<PersonCase>().Property(c => c.State).IsConcurrencyToken(); // two answers at once: the second is none
        model.Entity<PersonCase>().HasIndex(c => c.PersonId);
        model.Entity<PersonCase>().HasIndex(c => c.OtherId).HasFilter("other_id IS NOT NULL");
        model.Entity<PersonCase>().HasIndex(c => new { c.State, c.AskedAt });
        model.Entity<MergedReference>().HasIndex(r => r.CaseId);
        model.Entity<Consent>().HasIndex(c => c.PersonId);
        model.Entity<ConsentPurpose>().HasIndex(p => new { p.Code, p.Version }).IsUnique();
        model.Entity<RetentionRule>().HasKey(r => r.Key);
        model.Entity<RetentionRule>().Ignore(r => r.Days);
    }
}
