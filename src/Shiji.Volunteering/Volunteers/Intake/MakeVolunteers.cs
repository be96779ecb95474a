using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>成批入册 — stores what <see cref="RegisterVolunteer"/> stores for one: the file where there is none, the guardian's word, the volunteer, and the record that counts.</summary>
internal sealed class MakeVolunteers(ShijiDb db, RecordImporter importer, Vault vault, DistrictClock clock)
{
    private int _person, _volunteer, _left;

    /// <summary>Numbers are taken before the transaction begins; nobody waits for them.</summary>
    public async Task PrepareAsync(int fresh, CancellationToken cancel)
    {
        if (fresh > 0) (_person, _volunteer, _left) = (await db.TakeNumbersAsync<Person>(fresh, cancel), await db.TakeNumbersAsync<Volunteer>(fresh, cancel), fresh);
    }

    public async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<BroughtVolunteer> lines, CancellationToken cancel)
    {
        if (lines.Count > _left) await PrepareAsync(lines.Count, cancel); // more than the dry run saw
        _left -= lines.Count;
        var (people, volunteers, consents, registrations, events) = (new List<Person>(), new List<Volunteer>(), new List<Consent>(), new List<VolunteerRegistration>(), new List<LifeEvent>());
        var brought = new List<ImportedRow>();
        foreach (var line in lines)
        {
            var person = line.Person!;
            if (line.File is { } file) person.Id = file;
            else
            {
                (person.Id, person.OrganisationId) = (_person++, line.OrganisationId);
                if (line.Guardian is { } guardian) person.KeepGuardian(guardian, vault);
                people.Add(person);
            }

            if (line.Agreed is { } agreed) consents.Add(new() { Id = clock.NewId(), PersonId = person.Id, Purpose = ConsentPurpose.Minor, Version = agreed.Version, ByGuardian = true, GivenOn = agreed.Day, RecordedBy = db.Actor.Name });
            var volunteer = new Volunteer { Id = _volunteer++, PersonId = person.Id, RegisteredAs = person.Id, OrganisationId = line.OrganisationId, Day = line.Day, State = VolunteerState.Formal };
            line.Profile.Onto(volunteer);
            volunteers.Add(volunteer);
            registrations.Add(RegistrationOf(volunteer, person.BornOn!.Value));
            events.Add(new() { Id = clock.NewId(), Subject = LifeEvent.Of(volunteer), OrganisationId = line.OrganisationId, Day = clock.Today, What = "注册（批量导入）", By = db.Actor.Name, At = clock.UtcNow });
            brought.Add(new() { RowId = registrations[^1].Id, RunId = run.Id, Number = line.File is null ? person.Id : null, Key = line.Key });
        }

        await db.Storage.InsertAsync(db, people, null, cancel);
        await db.Storage.InsertAsync(db, consents, null, cancel);
        await db.Storage.InsertAsync(db, volunteers, null, cancel);
        await importer.InsertAsync(registrations, null, cancel);
        await db.Storage.InsertAsync(db, events, null, cancel);
        return brought;
    }

    private VolunteerRegistration RegistrationOf(Volunteer volunteer, DateOnly born) => new()
    {
        Id = clock.NewId(),
        OrganisationId = volunteer.OrganisationId,
        Day = volunteer.Day,
        PersonId = volunteer.PersonId,
        VolunteerId = volunteer.Id,
        Channel = RegistrationChannel.ByOrganisation,
        AgeBand = VolunteerAge.BandOn(born, volunteer.Day),
        State = RowState.InForce,
        RecordedAt = clock.UtcNow,
        RecordedBy = Recorders.Import,
        RecordedById = db.Actor.AccountId,
        Evidence = Evidence.Imported,
    };
}
