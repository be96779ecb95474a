using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>审核与认定星级 — another reviews, a third decides; the decision is the record that counts. It may be revoked later, or voided where it was a mistake.</summary>
public sealed class AnswerStar(ShijiDb db, StarLevels levels, DistrictClock clock)
{
    public async Task<Refusal?> ReviewAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, StarCaseState.Proposed, cancel);
        if (!found.Ok) return found.Refusal;
        if (IsMine(found.Value.ProposedById, found.Value.ProposedBy)) return new Refusal("申报的人不能自己审核，请由他人审核。", "case");
        (found.Value.State, found.Value.ReviewedBy, found.Value.ReviewedById) = (StarCaseState.Reviewed, db.Actor.Name, db.Actor.AccountId);
        return await SaveAsync(cancel);
    }

    public async Task<Refusal?> DecideAsync(Guid id, DateOnly day, string? document, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, StarCaseState.Reviewed, cancel);
        if (!found.Ok) return found.Refusal;
        var proposal = found.Value;
        if (IsMine(proposal.ProposedById, proposal.ProposedBy) || IsMine(proposal.ReviewedById, proposal.ReviewedBy!)) return new Refusal("申报和审核的人不能自己认定，请由第三个人认定。", "case");
        if (day > clock.Today || day < proposal.Day) return new Refusal("认定日应在申报之后，不晚于今天。", "day");
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("请填写认定文号或会议。", "document");
        if (await levels.OfAsync(proposal.PersonId, cancel) >= proposal.Level) return new Refusal("这个人已经有这一星级或更高的，请退回这个申报。", "case");
        (proposal.State, proposal.DecidedBy) = (StarCaseState.Awarded, db.Actor.Name);
        db.Add(new StarAward { Id = clock.NewId(), OrganisationId = proposal.OrganisationId, Day = day, Evidence = Evidence.RollCall, PersonId = proposal.PersonId, Level = proposal.Level, Document = document.Trim(), CaseId = id });
        return await SaveAsync(cancel);
    }

    public async Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么退回。", "reason");
        if (await db.Set<StarCase>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } proposal) return new Refusal("没有这个申报，或者不归您现在的岗位管。", "case");
        if (await db.CheckAsync(Permission.ReviewRecords, proposal.OrganisationId, cancel) is { } beyond) return beyond;
        if (proposal.State is not (StarCaseState.Proposed or StarCaseState.Reviewed)) return new Refusal("这个申报已经办结。", "case");
        (proposal.State, proposal.Reason) = (StarCaseState.Returned, reason.Trim());
        return await SaveAsync(cancel);
    }

    /// <param name="mistaken">It should never have been recorded: then it does not count either.</param>
    public async Task<Refusal?> RevokeAsync(Guid awardId, bool mistaken, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么撤销。", "reason");
        if (await db.Set<StarAward>().SingleOrDefaultAsync(a => a.Id == awardId && a.State == StarState.Held, cancel) is not { } award) return new Refusal("没有这项有效的认定，或者不归您现在的岗位管。", "award");
        if (await db.CheckAsync(Permission.ReviewRecords, award.OrganisationId, cancel) is { } beyond) return beyond;
        (award.State, award.Reason, award.RevokedOn) = (mistaken ? StarState.Void : StarState.Revoked, reason.Trim(), clock.Today);
        return await SaveAsync(cancel);
    }

    private bool IsMine(Guid? account, string name) => account is { } author && db.Actor.AccountId is { } reader ? author == reader : name == db.Actor.Name;

    private async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) // two answers at once: the state, or the one star of one level, lets the first through
        {
            return new Refusal("有人刚刚办过，请刷新后再看。", "case");
        }
    }

    private async Task<Outcome<StarCase>> FindAsync(Guid id, StarCaseState state, CancellationToken cancel)
    {
        if (await db.Set<StarCase>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } proposal) return new Refusal("没有这个申报，或者不归您现在的岗位管。", "case");
        if (await db.CheckAsync(Permission.ReviewRecords, proposal.OrganisationId, cancel) is { } beyond) return beyond;
        return proposal.State == state ? proposal : new Refusal("这个申报不在这一步，请刷新后再办。", "case");
    }
}
