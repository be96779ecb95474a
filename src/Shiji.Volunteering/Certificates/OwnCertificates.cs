using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>我的凭据 — whoever is signed in makes a platform record of their own at once, in the name of the district's platform; in legal mode they ask the organisation that recorded.</summary>
public sealed class OwnCertificates(ShijiDb db, ServedLines lines, DraftCertificate draft, OrganisationDirectory directory, Holders holders, Tell tell, RuleReader rules, DistrictClock clock)
{
    private const int Most = 100;

    /// <summary>Null where no file is linked to the account.</summary>
    public async Task<MyCertificates?> ReadAsync(CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { Id: var person }) return null;
        var legal = CertificateRules.Of(await rules.OnAsync(clock.Today, cancel)).Legal;
        return new(
            legal,
            await db.Set<ServiceCertificate>().AsNoTracking().Where(c => c.PersonId == person && c.Name != null).OrderByDescending(c => c.Day).ThenByDescending(c => c.Id).Take(Most).ToListAsync(cancel),
            await (from r in db.Set<CertificateRequest>().AsNoTracking() where r.PersonId == person join o in db.Set<Organisation>() on r.OrganisationId equals o.Id orderby r.Day descending, r.Id descending select new MyRequest(r, o.Name)).Take(Most).ToListAsync(cancel),
            legal ? await lines.Recorders(person).AsNoTracking().ToListAsync(cancel) : []);
    }

    /// <summary>自助生成 — of any span, by the district.</summary>
    public async Task<Outcome<IssuedCertificate>> MakeAsync(DateOnly first, DateOnly last, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { Id: var person }) return OwnFile.None;
        if (CertificateRules.Of(await rules.OnAsync(clock.Today, cancel)).Legal) return new Refusal("现在出具的是法定证明，不能自助生成，请向记录服务的组织申请。", "organisation");
        var root = await directory.RootAsync(cancel);
        return await draft.DoAsync(root!.Id, person, first, last, CertificateAsker.Self, null, cancel);
    }

    /// <summary>申请出具 — of an organisation that recorded; one at a time for the same span.</summary>
    public async Task<Refusal?> AskAsync(int organisationId, DateOnly first, DateOnly last, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { Id: var person }) return OwnFile.None;
        if (!await lines.Recorders(person).AnyAsync(o => o.Id == organisationId, cancel)) return new Refusal("请选择一个记录过您服务的组织。", "organisation");
        if (last < first || last > clock.Today) return new Refusal("止日要在起日之后，不晚于今天。", "last");
        if ((await lines.OfAsync(organisationId, person, first, last, cancel)).Count == 0) return new Refusal("这段时间里没有这个组织记录的、已经生效的服务。", "first");
        if (await db.Set<CertificateRequest>().AnyAsync(r => r.PersonId == person && r.OrganisationId == organisationId && r.First == first && r.Last == last && r.State == CertificateRequestState.Waiting, cancel)) return new Refusal("同样的申请已经提出，请等答复。", "organisation");
        var asked = new CertificateRequest { Id = clock.NewId(), OrganisationId = organisationId, Day = clock.Today, PersonId = person, First = first, Last = last, AskedAt = clock.UtcNow };
        db.Add(asked);
        var who = await holders.NearestAsync([organisationId], Permission.ReviewRecords, cancel: cancel);
        await tell.DoAsync([.. who[organisationId].Select(a => new NoticeDraft(a, $"certificate-asked:{asked.Id:N}", "有人申请出具志愿服务记录证明，等您办理。", $"/certificates/requests/{asked.Id}"))], cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>One of one's own; null where it is somebody else's.</summary>
    public async Task<ServiceCertificate?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        return await db.OwnFileAsync(cancel) is { Id: var person } ? await db.Set<ServiceCertificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person && c.Name != null, cancel) : null;
    }
}

/// <summary>我的凭据清单</summary>
/// <param name="Recorders">Of whom one may ask, in legal mode.</param>
public sealed record MyCertificates(bool Legal, IReadOnlyList<ServiceCertificate> Issued, IReadOnlyList<MyRequest> Asked, IReadOnlyList<Organisation> Recorders);

/// <summary>我的出具申请 — with whom it was asked of.</summary>
public sealed record MyRequest(CertificateRequest Request, string Organisation);
