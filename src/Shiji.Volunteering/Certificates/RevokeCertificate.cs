using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>撤销凭据 — with a reason that the person is told; whoever verifies it learns that it was revoked, and not why.</summary>
public sealed class RevokeCertificate(ShijiDb db, Tell tell, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么撤销，本人会看到。", "reason");
        if (await db.Set<ServiceCertificate>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } certificate) return new Refusal("没有这份凭据，或者不归您现在的岗位管。", "certificate");
        if (await db.CheckAsync(Permission.ReviewRecords, certificate.OrganisationId, cancel) is { } beyond) return beyond;
        if (certificate.State != CertificateState.Valid) return new Refusal($"这份凭据{certificate.State.Word()}，不用再撤销。", "certificate");
        using var _ = db.ByProgram(); // whoever is told may keep their account anywhere
        (certificate.RevokedAt, certificate.RevokedBy, certificate.Reason) = (clock.UtcNow, db.Actor.Name, reason.Trim());
        if (await db.Set<Person>().Where(p => p.Id == certificate.PersonId).Select(p => p.AccountId).SingleOrDefaultAsync(cancel) is { } account)
            await tell.DoAsync([new(account, $"certificate:{id:N}:revoked", $"{certificate.Day.Word()}出具的{certificate.Edition.Title()}撤销了：{certificate.Reason}", "/me/certificates")], cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("有人刚刚办过，请刷新后再看。", "certificate");
        }
    }
}
