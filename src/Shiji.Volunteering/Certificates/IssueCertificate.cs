using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>出具 — by whoever may review for the organisation that recorded; in legal mode nobody for themselves.</summary>
public sealed class IssueCertificate(ShijiDb db, DraftCertificate draft, RuleReader rules, DistrictClock clock)
{
    public Task<Outcome<IssuedCertificate>> DoAsync(int organisationId, int person, DateOnly first, DateOnly last, CancellationToken cancel = default) =>
        ForAsync(organisationId, person, first, last, CertificateAsker.Unit, cancel);

    internal async Task<Outcome<IssuedCertificate>> ForAsync(int organisationId, int person, DateOnly first, DateOnly last, CertificateAsker asker, CancellationToken cancel)
    {
        if (await db.CheckAsync(Permission.ReviewRecords, organisationId, cancel) is { } beyond) return beyond;
        var legal = CertificateRules.Of(await rules.OnAsync(clock.Today, cancel)).Legal;
        if (legal && db.Actor.AccountId is { } me && await db.Whole<Person>().AnyAsync(p => p.Id == person && p.AccountId == me, cancel)) return new Refusal("不能给自己出具证明，请由本单位其他人办理。", "person");
        return await draft.DoAsync(organisationId, person, first, last, asker, cancel);
    }
}
