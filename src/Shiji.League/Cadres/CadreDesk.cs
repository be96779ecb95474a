using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>任免台 — a post taken up by the committee above, which appoints and relieves; and what was done saved with what follows for the staffing.</summary>
public sealed class CadreDesk(ShijiDb db, KeepStaffing seats, DistrictClock clock)
{
    /// <summary>Posts are filled by the committee above; the district's own by itself.</summary>
    public async Task<Refusal?> MayAsync(int organisation, CancellationToken cancel) =>
        await db.CheckAsync(Permission.ReviewRecords, await db.AboveAsync(organisation, clock.Today, cancel), cancel) is null ? null : new Refusal("任职和免职由上级团组织批准，请由上级办理。", "post");

    public async Task<Outcome<Appointment>> TakeAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } post) return new Refusal("没有这项任职，或者不归您现在的岗位管。", "appointment");
        if (post.Void) return new Refusal("这项任职已经作废。", "appointment");
        return await MayAsync(post.OrganisationId, cancel) is { } beyond ? beyond : post;
    }

    /// <summary>Saves, and fills or empties the seats of the organisation; the one who came later is told.</summary>
    public async Task<Refusal?> SaveAsync(int organisation, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            await seats.AtAsync(organisation, cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // two at once: the first stands
        {
            db.ChangeTracker.Clear();
            return new Refusal("刚刚有人办过这个人或这个职务的任免，这次没有办，请刷新后再看。", "appointment");
        }
    }
}
