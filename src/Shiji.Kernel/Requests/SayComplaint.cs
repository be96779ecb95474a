using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>提减负意见 — goes past those who asked: to whoever stands above them, who answers it; for the district another of its people does.</summary>
public sealed class SayComplaint(ShijiDb db, Holders holders, Tell tell, DistrictClock clock)
{
    private const int Longest = 1000;

    public async Task<Outcome<Complaint>> DoAsync(int organisation, Guid? about, string? text, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisation, cancel) is { } beyond) return beyond;
        if (text?.Trim() is not { Length: > 0 and <= Longest } said) return new Refusal($"请写意见，{Longest} 字以内：哪一项、重复在哪里、怎么改。", "text");
        if (about is { } id && !await db.Set<DataRequest>().AnyAsync(r => r.Id == id, cancel)) return new Refusal("没有这项报数要求，或者不是向您这里要的。", "request");
        var complaint = new Complaint { Id = clock.NewId(), OrganisationId = organisation, RequestId = about, Text = said, At = clock.UtcNow, By = db.Actor.Name, ById = db.Actor.AccountId };
        db.Add(complaint);
        await db.SaveChangesAsync(cancel);
        using var _ = db.ByProgram(); // those who are told stand above
        var answerer = await AnswererAsync(complaint, cancel);
        var who = await holders.NearestAsync([answerer], Permission.DefineRegisters, cancel: cancel);
        await tell.DoAsync([.. who[answerer].Where(a => a != complaint.ById).Select(a => new NoticeDraft(a, $"complaint:{complaint.Id}", "有一条减负意见等着答复。", "/burden/complaints"))], cancel);
        await db.SaveChangesAsync(cancel);
        return complaint;
    }

    /// <summary>答复 — by the one above those who asked, never by the person who issued what it is about.</summary>
    public async Task<Refusal?> AnswerAsync(Guid id, string? text, CancellationToken cancel = default)
    {
        if (text?.Trim() is not { Length: > 0 and <= Longest } said) return new($"请写答复，{Longest} 字以内：改不改、怎么改。", "answer");
        if (await db.Set<Complaint>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } complaint) return new("没有这条意见，或者不归您现在的岗位管。", "answer");
        if (await db.CheckAsync(Permission.DefineRegisters, await AnswererAsync(complaint, cancel), cancel) is { } beyond)
            return beyond.Field == "organisation" ? new("这条意见由下达单位的上级答复。", "answer") : beyond;
        if (complaint.AnsweredAt is not null) return new("这条意见已经答复过了。", "answer");
        if (complaint.RequestId is { } about && db.Actor.AccountId is { } me && await db.Whole<DataRequest>().AnyAsync(r => r.Id == about && r.IssuedById == me, cancel)) return new("这项要求是您下达的，请由另一位同志答复。", "answer");
        (complaint.Answer, complaint.AnsweredAt, complaint.AnsweredBy) = (said, clock.UtcNow, db.Actor.Name);
        using var _ = db.ByProgram();
        if (complaint.ById is { } account) await tell.DoAsync([new(account, $"complaint:{id}:answer", $"您的减负意见有了答复：{(said.Length > 60 ? said[..60] + "……" : said)}", "/burden/complaints")], cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<int> AnswererAsync(Complaint complaint, CancellationToken cancel)
    {
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        if (complaint.RequestId is not { } about) return root;
        var issuer = await db.Whole<DataRequest>().Where(r => r.Id == about).Select(r => r.OrganisationId).SingleAsync(cancel);
        return await db.Set<Ancestry>().Where(a => a.OrganisationId == issuer && a.Distance == 1 && a.From <= clock.Today && (a.Until == null || a.Until > clock.Today)).Select(a => (int?)a.NodeId).FirstOrDefaultAsync(cancel) ?? root;
    }
}
