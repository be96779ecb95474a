using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>注销凭据 — of somebody who is forgotten: name and number go, and with them what it says of them; whoever verifies it is told that it no longer stands. What was counted stands.</summary>
internal static class ForgetCertificates
{
    public static async Task DoAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // issued wherever they served
        foreach (var certificate in await db.Set<ServiceCertificate>().Where(c => people.Contains(c.PersonId)).ToListAsync(cancel))
        {
            (certificate.Name, certificate.Number, certificate.Reason, certificate.Lines) = (null, "", null, "");
            if (certificate.AskedBy == CertificateAsker.Self) certificate.IssuedById = null;
        }

        foreach (var asked in await db.Set<CertificateRequest>().Where(r => people.Contains(r.PersonId)).ToListAsync(cancel))
        {
            asked.Answer = null;
            if (asked.State == CertificateRequestState.Waiting) asked.State = CertificateRequestState.Returned;
        }
    }
}
