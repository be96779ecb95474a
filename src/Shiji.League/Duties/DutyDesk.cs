using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>两制台 — a branch's sheet with its lines, taken up by the branch or by the committee above it.</summary>
public sealed class DutyDesk(ShijiDb db, DistrictClock clock)
{
    /// <param name="above">By the committee above, which accepts and returns.</param>
    public async Task<Outcome<Sheet>> TakeAsync(Guid id, bool above, CancellationToken cancel)
    {
        if (await db.Set<BranchDuty>().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } duty) return new Refusal("没有这张表，或者不归您现在的岗位管。", "duty");
        var unit = above ? await AboveAsync(duty.OrganisationId, cancel) : duty.OrganisationId;
        if (await db.CheckAsync(above ? Permission.ReviewRecords : Permission.WritePeople, unit, cancel) is { } beyond) return above ? new Refusal("通过和退回由支部的上级团委办理。", "post") : beyond;
        var campaign = await db.Whole<DutyCampaign>().SingleAsync(c => c.Id == duty.CampaignId, cancel);
        return new Sheet(campaign, duty, await db.Set<DutyLine>().Where(l => l.DutyId == id).OrderBy(l => l.MemberId).ToListAsync(cancel));
    }

    /// <summary>The organisation above a branch today.</summary>
    public Task<int> AboveAsync(int branch, CancellationToken cancel) => db.AboveAsync(branch, clock.Today, cancel);

    public async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // two at once: the first stands
        {
            db.ChangeTracker.Clear();
            return new Refusal("刚刚有人办过这张表，这次没有办，请刷新后再看。", "duty");
        }
    }
}

/// <summary>一张表 — a branch's sheet, its lines, and the campaign they belong to.</summary>
public sealed record Sheet(DutyCampaign Campaign, BranchDuty Duty, IReadOnlyList<DutyLine> Lines);
