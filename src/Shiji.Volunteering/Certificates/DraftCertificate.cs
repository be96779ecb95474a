using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>汇总凭据 — puts together what a certificate would say, to be seen or saved, once; the same content again is the one that stands. Whoever asks has been let.</summary>
public sealed class DraftCertificate(ShijiDb db, ServedLines lines, RuleReader rules, DistrictClock clock)
{
    private const string Oneself = "本人";

    /// <param name="seen">The digest of what was seen before; null where nobody looked.</param>
    internal async Task<Outcome<IssuedCertificate>> DoAsync(int issuer, int person, DateOnly first, DateOnly last, CertificateAsker asker, string? seen, CancellationToken cancel)
    {
        var written = await WriteAsync(issuer, person, first, last, asker, cancel);
        if (!written.Ok) return written.Refusal;
        return seen is not null && seen != written.Value.Digest ? new Refusal("内容和刚才看到的不一样了：改过填写，或者记录有变动。请再看一遍。", "person") : await SaveAsync(written.Value, cancel);
    }

    /// <summary>As it would be issued now; saved by nobody.</summary>
    internal async Task<Outcome<ServiceCertificate>> WriteAsync(int issuer, int person, DateOnly first, DateOnly last, CertificateAsker asker, CancellationToken cancel)
    {
        if (last < first) return new Refusal("止日不能早于起日。", "last");
        if (last > clock.Today) return new Refusal("止日不能晚于今天。", "last");
        var served = await lines.OfAsync(issuer, person, first, last, cancel);
        if (served.Count == 0) return new Refusal("这段时间里没有本组织记录的、已经生效的服务。公示中和没有核定的不算；在别的组织服务的，请由那里出具。", "first");
        var called = await db.Set<Organisation>().Where(o => o.Id == issuer).Select(o => o.Name).SingleAsync(cancel);
        // Whoever served here may keep their file anywhere.
        if (await db.Whole<Person>().Where(p => p.Id == person && p.ErasedAt == null && p.MergedInto == null).Select(p => p.Name).SingleOrDefaultAsync(cancel) is not { } name) return new Refusal("没有这个人，或者档案已经删除、并入别的档案。", "person");
        var volunteer = await db.Whole<Volunteer>().Where(v => v.PersonId == person).OrderBy(v => v.Id).Select(v => (int?)v.Id).FirstOrDefaultAsync(cancel);
        var made = new ServiceCertificate
        {
            Id = clock.NewId(),
            OrganisationId = issuer,
            Day = clock.Today,
            Code = CertificateCode.New(),
            PersonId = person,
            Name = name,
            Number = volunteer is { } id ? $"志愿者编号 {VolunteerNumber.Of(id)}" : $"人员编号 {person}",
            Edition = CertificateRules.Of(await rules.OnAsync(clock.Today, cancel)).Edition,
            Issuer = called,
            First = first,
            Last = last,
            Minutes = served.Sum(l => l.Minutes),
            BackFilled = served.Where(l => l.BackFilled).Sum(l => l.Minutes),
            Times = served.Count,
            Activities = served.Select(l => l.Activity).Distinct().Count(),
            Lines = ServedLine.Write(served),
            Digest = "",
            AskedBy = asker,
            IssuedAt = clock.UtcNow,
            IssuedBy = asker == CertificateAsker.Self ? Oneself : db.Actor.Name, // one's own account bears one's whole name
            IssuedById = db.Actor.AccountId,
        };
        made.Digest = CertificateText.DigestOf(made);
        return made;
    }

    private async Task<Outcome<IssuedCertificate>> SaveAsync(ServiceCertificate made, CancellationToken cancel)
    {
        Task<ServiceCertificate?> Standing() => db.Set<ServiceCertificate>().AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == made.PersonId && c.Digest == made.Digest && c.RevokedAt == null, cancel);
        if (await Standing() is { } known) return new IssuedCertificate(known, Again: true);
        db.Add(made);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new IssuedCertificate(made, Again: false);
        }
        catch (DbUpdateException) // two at once: one stands
        {
            db.ChangeTracker.Clear();
            return await Standing() is { } other ? new IssuedCertificate(other, Again: true) : new Refusal("没有存上，请再办一次。", "first");
        }
    }
}

/// <summary>出具的凭据 — and whether it was there already.</summary>
public sealed record IssuedCertificate(ServiceCertificate Certificate, bool Again);
