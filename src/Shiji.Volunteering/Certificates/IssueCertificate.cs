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
    /// <param name="seen">The digest of what <see cref="SeeAsync"/> showed: anything else is not issued unseen.</param>
    public Task<Outcome<IssuedCertificate>> DoAsync(int organisationId, int person, DateOnly first, DateOnly last, string? seen = null, CancellationToken cancel = default) =>
        ForAsync(organisationId, person, first, last, CertificateAsker.Unit, seen, cancel);

    /// <summary>先看 — what it would say, without issuing it.</summary>
    public async Task<Outcome<ServiceCertificate>> SeeAsync(int organisationId, int person, DateOnly first, DateOnly last, CancellationToken cancel = default) =>
        await CheckAsync(organisationId, person, cancel) is { } refusal ? refusal : await draft.WriteAsync(organisationId, person, first, last, CertificateAsker.Unit, cancel);

    internal async Task<Outcome<IssuedCertificate>> ForAsync(int organisationId, int person, DateOnly first, DateOnly last, CertificateAsker asker, string? seen, CancellationToken cancel) =>
        await CheckAsync(organisationId, person, cancel) is { } refusal ? refusal : await draft.DoAsync(organisationId, person, first, last, asker, seen, cancel);

    private async Task<Refusal?> CheckAsync(int organisationId, int person, CancellationToken cancel)
    {
        if (await db.CheckAsync(Permission.ReviewRecords, organisationId, cancel) is { } beyond) return beyond;
        var legal = CertificateRules.Of(await rules.OnAsync(clock.Today, cancel)).Legal;
        return legal && db.Actor.AccountId is { } me && await db.Whole<Person>().AnyAsync(p => p.Id == person && p.AccountId == me, cancel)
            ? new Refusal("不能给自己出具证明，请由本单位其他人办理。", "person") : null;
    }
}
