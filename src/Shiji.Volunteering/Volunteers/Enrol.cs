using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>入册 — makes somebody a volunteer, once in the whole district, and the record that counts; whoever uses it has found the person and checked that the actor may.</summary>
public sealed class Enrol(ShijiDb db, RuleReader rules, Acting acting, DistrictClock clock)
{
    /// <summary>Added to what the caller saves, and saved.</summary>
    internal async Task<Outcome<Volunteer>> DoAsync(Person person, int organisation, RegistrationChannel channel, VolunteerProfile profile, CancellationToken cancel)
    {
        var today = clock.Today;
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == organisation && p.From <= today && (p.Until == null || p.Until > today), cancel))
            return new Refusal("这个组织现在已经撤销或并入其他组织，请选承接的组织。", "organisation");
        if (await CheckAsync(person, cancel) is { } refusal) return refusal;
        var (there, voided) = await FindAsync(person.Id, cancel);
        if (there is not null && !voided) return Known(there);
        // Whose registration was voided never was one: they keep their number and register for the first time.
        var volunteer = there is null ? null : await db.Set<Volunteer>().SingleOrDefaultAsync(v => v.Id == there.Id, cancel);
        if (there is not null && volunteer is null) return Known(there);
        if (volunteer is null)
        {
            volunteer = new() { Id = await db.TakeNumbersAsync<Volunteer>(cancel: cancel), PersonId = person.Id, RegisteredAs = person.Id };
            db.Add(volunteer);
        }

        (volunteer.OrganisationId, volunteer.Day, volunteer.State, volunteer.StateBecause) = (organisation, today, VolunteerState.Formal, null);
        profile.Onto(volunteer);
        db.Add(new VolunteerRegistration
        {
            Id = clock.NewId(),
            OrganisationId = organisation,
            Day = today,
            PersonId = person.Id,
            VolunteerId = volunteer.Id,
            Channel = channel,
            AgeBand = VolunteerAge.BandOn(person.BornOn!.Value, today),
            State = RowState.InForce,
            RecordedAt = clock.UtcNow,
            RecordedBy = db.Actor.Name,
            RecordedById = db.Actor.AccountId,
            Evidence = channel == RegistrationChannel.Online ? Evidence.Machine : Evidence.Declared,
        });
        LifeEvent.Note(db, clock, LifeEvent.Of(volunteer), organisation, $"注册（{channel.Word()}）");
        await db.SaveChangesAsync(cancel);
        return volunteer;
    }

    private async Task<Refusal?> CheckAsync(Person person, CancellationToken cancel)
    {
        if (person.BornOn is not { } born) return new Refusal("档案里没有出生日期，分不清年龄段。请先在人员页更正身份，补上出生日期。", "born");
        var book = await rules.OnAsync(clock.Today, cancel);
        if (book.TooYoung(born, clock.Today) is { } young) return young;
        using var _ = acting.As(acting.Now.ByProgram()); // the file may be kept elsewhere
        return Childhood.Of(born, book, clock.Today) && !await db.Set<Consent>().AnyAsync(c => c.PersonId == person.Id && c.Purpose == ConsentPurpose.Minor && c.WithdrawnOn == null, cancel)
            ? new Refusal($"不满 {book.Find(Childhood.AgeRule)!.Amount()}，档案里没有监护人的同意。请先在人员页记下监护人的同意，再注册。", "person")
            : null;
    }

    /// <summary>Asked over the whole district: one person is a volunteer once.</summary>
    private async Task<(Volunteer? There, bool Voided)> FindAsync(int person, CancellationToken cancel)
    {
        using var _ = acting.As(acting.Now.ByProgram());
        var there = await db.Set<Volunteer>().AsNoTracking().Where(v => v.PersonId == person).OrderBy(v => v.Id).FirstOrDefaultAsync(cancel);
        return (there, there is { State: VolunteerState.Left } && !await db.Set<VolunteerRegistration>().AnyAsync(r => r.VolunteerId == there.Id && r.State == RowState.InForce, cancel));
    }

    private static Refusal Known(Volunteer there) => there.State == VolunteerState.Left
        ? new($"此人 {there.Day.Word()}已经注册过，编号 {VolunteerNumber.Of(there.Id)}，后来注销。再来不是新增，请主组织在志愿者页办理恢复。", "person")
        : new($"此人 {there.Day.Word()}已经注册，编号 {VolunteerNumber.Of(there.Id)}，一人只注册一次。要到这里服务，请加入这里的队伍，或办理换主组织。", "person");
}
