using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>答复出具申请 — issued as asked, or returned with a reason; the person is told either way.</summary>
public sealed class AnswerCertificateRequest(ShijiDb db, IssueCertificate issue, Tell tell)
{
    public async Task<Outcome<IssuedCertificate>> IssueAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var asked = found.Value;
        var issued = await issue.ForAsync(asked.OrganisationId, asked.PersonId, asked.First, asked.Last, CertificateAsker.Request, null, cancel);
        if (!issued.Ok) return issued.Refusal;
        return await SaveAsync(asked.Id, CertificateRequestState.Issued, null, issued.Value.Certificate.Id, "您申请的志愿服务记录凭据出具了，可以查看、打印。", cancel) is { } refusal ? refusal : issued;
    }

    public async Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么退回，本人会看到。", "reason");
        var found = await FindAsync(id, cancel);
        return found.Ok ? await SaveAsync(id, CertificateRequestState.Returned, reason.Trim(), null, $"您的出具申请退回了：{reason.Trim()}", cancel) : found.Refusal;
    }

    private async Task<Outcome<CertificateRequest>> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<CertificateRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } asked) return new Refusal("没有这份申请，或者不归您现在的岗位管。", "request");
        if (await db.CheckAsync(Permission.ReviewRecords, asked.OrganisationId, cancel) is { } beyond) return beyond;
        return asked.State == CertificateRequestState.Waiting ? asked : new Refusal("这份申请已经办过，请刷新后再看。", "request");
    }

    private async Task<Refusal?> SaveAsync(Guid id, CertificateRequestState state, string? answer, Guid? certificate, string told, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // whoever is told may keep their account anywhere
        var asked = await db.Set<CertificateRequest>().SingleAsync(r => r.Id == id, cancel);
        (asked.State, asked.Answer, asked.CertificateId, asked.AnsweredBy) = (state, answer, certificate, db.Actor.Name);
        if (await db.Set<Person>().Where(p => p.Id == asked.PersonId).Select(p => p.AccountId).SingleOrDefaultAsync(cancel) is { } account)
            await tell.DoAsync([new(account, $"certificate-request:{id:N}", told, "/me/certificates")], cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("有人刚刚办过，请刷新后再看。", "request");
        }
    }
}
