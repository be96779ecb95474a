using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;

namespace Shiji.Volunteering;

/// <summary>一个人的档案, as far as an import asks of it.</summary>
internal sealed record PersonOnFile(int Id, string Name, DateOnly? BornOn, string? Identity, string? Phone, bool Consented);

/// <summary>志愿者查重 — whose file is whose, who is a volunteer already anywhere in the district, and which numbers of other platforms are taken; asked once for a batch.</summary>
internal sealed class KnownVolunteers(ShijiDb db)
{
    public ILookup<string, PersonOnFile> ByDocument { get; private set; } = null!;

    public IReadOnlyDictionary<int, PersonOnFile> ById { get; private set; } = null!;

    public ILookup<string, PersonOnFile> ByName { get; private set; } = null!;

    public ILookup<string, PersonOnFile> ByPhone { get; private set; } = null!;

    public IReadOnlyDictionary<int, (Volunteer Volunteer, bool Stands)> Volunteers { get; private set; } = null!;

    public IReadOnlySet<string> Zysz { get; private set; } = null!;

    public IReadOnlySet<string> National { get; private set; } = null!;

    public async Task LearnAsync(IReadOnlyList<BroughtVolunteer> lines, CancellationToken cancel)
    {
        List<Person> drafts = [.. lines.Select(l => l.Person).OfType<Person>()];
        List<string> prints = [.. drafts.Select(p => p.IdentityFingerprint).OfType<string>().Distinct()], phones = [.. drafts.Select(p => p.PhoneFingerprint).OfType<string>().Distinct()], names = [.. drafts.Select(p => p.Name).Distinct()];
        List<int> ids = [.. lines.Select(l => l.File).OfType<int>().Distinct()];
        var files = await db.Set<Person>().AsNoTracking().Where(p => p.ErasedAt == null && p.MergedInto == null && (prints.Contains(p.IdentityFingerprint!) || phones.Contains(p.PhoneFingerprint!) || names.Contains(p.Name) || ids.Contains(p.Id)))
            .Select(p => new PersonOnFile(p.Id, p.Name, p.BornOn, p.IdentityFingerprint, p.PhoneFingerprint, db.Set<Consent>().Any(c => c.PersonId == p.Id && c.Purpose == ConsentPurpose.Minor && c.WithdrawnOn == null))).ToListAsync(cancel);
        ByDocument = files.Where(f => f.Identity is not null).ToLookup(f => f.Identity!);
        ByPhone = files.Where(f => f.Phone is not null).ToLookup(f => f.Phone!);
        (ByName, ById) = (files.ToLookup(f => f.Name), files.ToDictionary(f => f.Id));
        var people = files.ConvertAll(f => f.Id);
        // One person is a volunteer once in the whole district; who is in reach may serve with another unit.
        var volunteers = await db.Whole<Volunteer>().AsNoTracking().Where(v => people.Contains(v.PersonId)).OrderByDescending(v => v.Id).ToListAsync(cancel);
        var numbers = volunteers.ConvertAll(v => (int?)v.Id);
        var standing = (await db.Whole<VolunteerRegistration>().Where(r => numbers.Contains(r.VolunteerId) && r.State == RowState.InForce).Select(r => r.VolunteerId!.Value).ToListAsync(cancel)).ToHashSet();
        Volunteers = volunteers.GroupBy(v => v.PersonId).ToDictionary(g => g.Key, g => (g.Last(), standing.Contains(g.Last().Id) || g.Last().State != VolunteerState.Left));
        List<string> zysz = [.. lines.Select(l => l.Profile.ZyszNo).OfType<string>().Distinct()], national = [.. lines.Select(l => l.Profile.NationalNo).OfType<string>().Distinct()];
        Zysz = (await db.Whole<Volunteer>().Where(v => zysz.Contains(v.ZyszNo!)).Select(v => v.ZyszNo!).ToListAsync(cancel)).ToHashSet();
        National = (await db.Whole<Volunteer>().Where(v => national.Contains(v.NationalNo!)).Select(v => v.NationalNo!).ToListAsync(cancel)).ToHashSet();
    }
}
