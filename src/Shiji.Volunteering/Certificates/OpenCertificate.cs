using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>打开凭据全文 — to print it or take it away with the whole name of somebody else: for a reason, and in the log before it is shown, as any look at a file.</summary>
public sealed class OpenCertificate(ShijiDb db)
{
    public async Task<Outcome<ServiceCertificate>> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明用途，会记入日志。", "reason");
        if (await db.Set<ServiceCertificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Name != null, cancel) is not { } certificate) return new Refusal("没有这份凭据，或者已注销、不归您现在的岗位管。", "certificate");
        if (await db.CheckAsync(Permission.RevealPeople, certificate.OrganisationId, cancel) is { } beyond) return beyond;
        var entry = db.LogOf(LogAct.Revealed, "person", $"{certificate.PersonId}");
        (entry.OrganisationId, entry.Reason) = (certificate.OrganisationId, $"{certificate.Edition.Title()}全文：{reason.Trim()}");
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return certificate;
    }
}
