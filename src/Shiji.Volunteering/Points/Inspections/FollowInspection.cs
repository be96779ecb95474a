using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>整改与复查 — whoever keeps the point says that it is put right, somebody else looks again; what is still wrong gets a new deadline.</summary>
public sealed class FollowInspection(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> RepairAsync(Guid id, DateOnly on, string? note, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var inspection = found.Value;
        if (inspection.State != InspectionState.ToRepair) return Elsewhere(inspection);
        if (string.IsNullOrWhiteSpace(note)) return new Refusal("请写明怎么整改的。", "note");
        if (Wrong(on, inspection.Day) is { } day) return day;
        (inspection.State, inspection.RepairedOn, inspection.RepairedById) = (InspectionState.Repaired, on, db.Actor.AccountId);
        return await KeepAsync(inspection, on, "已整改", note, cancel);
    }

    /// <param name="dueOn">The new deadline, where it is not passed.</param>
    public async Task<Refusal?> RecheckAsync(Guid id, DateOnly on, bool passed, string? note, DateOnly? dueOn, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var inspection = found.Value;
        if (inspection.State != InspectionState.Repaired) return Elsewhere(inspection);
        if (inspection.RepairedById is { } author && author == db.Actor.AccountId) return new Refusal("报整改的人不能自己复查，请由他人复查。", "on");
        if (Wrong(on, inspection.RepairedOn ?? inspection.Day) is { } day) return day;
        inspection.RecheckedOn = on;
        if (passed)
        {
            inspection.State = InspectionState.Passed;
            return await KeepAsync(inspection, on, "复查通过", note, cancel);
        }

        if (string.IsNullOrWhiteSpace(note)) return new Refusal("请写明还有什么问题。", "note");
        if (dueOn is not { } due || due < on) return new Refusal("请填写新的整改期限，不早于复查那天。", "due");
        (inspection.State, inspection.DueOn, inspection.RepairedOn, inspection.RepairedById) = (InspectionState.ToRepair, due, null, null);
        return await KeepAsync(inspection, on, $"复查不通过，改限 {due:yyyy-MM-dd} 前整改", note, cancel);
    }

    public async Task<Refusal?> VoidAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么作废。", "reason");
        var found = await FindAsync(id, Permission.ReviewRecords, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State == InspectionState.Void) return Elsewhere(found.Value);
        found.Value.State = InspectionState.Void;
        return await KeepAsync(found.Value, clock.Today, "作废", reason, cancel);
    }

    private async Task<Refusal?> KeepAsync(Inspection inspection, DateOnly on, string what, string? note, CancellationToken cancel)
    {
        db.Add(inspection.Step(db, clock, on, what, note));
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("有人刚刚办过这条巡查，请刷新后再看。", "state");
        }
    }

    private Refusal? Wrong(DateOnly on, DateOnly earliest) => on > clock.Today ? new Refusal($"日期 {on:yyyy-MM-dd} 还没有到。", "on")
        : on < earliest ? new Refusal($"日期不能早于 {earliest:yyyy-MM-dd}。", "on") : null;

    private static Refusal Elsewhere(Inspection inspection) => new($"这条巡查现在是“{inspection.State.Word()}”，请刷新后再办。", "state");

    private async Task<Outcome<Inspection>> FindAsync(Guid id, Permission permission, CancellationToken cancel)
    {
        if (await db.Set<Inspection>().SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } inspection) return new Refusal("没有这条巡查，或者不归您现在的岗位管。", "state");
        return await db.CheckAsync(permission, inspection.OrganisationId, cancel) is { } beyond ? beyond : inspection;
    }
}
