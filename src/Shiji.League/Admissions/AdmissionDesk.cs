using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>发展台 — an admission taken up at the stage it is at, by the branch or by the committee above it; and a step written down.</summary>
public sealed class AdmissionDesk(ShijiDb db, DistrictClock clock)
{
    public Task<Outcome<Admission>> TakeAsync(Guid id, AdmissionStage stage, DateOnly day, CancellationToken cancel) => TakeAsync(id, [stage], day, false, cancel);

    /// <param name="above">By the committee above the branch, which reviews.</param>
    public async Task<Outcome<Admission>> TakeAsync(Guid id, AdmissionStage[] stages, DateOnly day, bool above, CancellationToken cancel)
    {
        if (await db.Set<Admission>().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } admission) return new Refusal("没有这份入团申请，或者不归您现在的岗位管。", "admission");
        if (!stages.Contains(admission.Stage)) return new Refusal($"这个人现在是“{admission.Stage.Word()}”，不能办这一步，请刷新后再看。", "admission");
        var unit = above ? await AboveAsync(admission.OrganisationId, cancel) : admission.OrganisationId;
        if (await db.CheckAsync(above ? Permission.ReviewRecords : Permission.WritePeople, unit, cancel) is { } beyond) return above ? new Refusal("这一步由支部的上级团委办理，请报上级。", "post") : beyond;
        if (day > clock.Today) return new Refusal($"{day:yyyy-MM-dd} 还没有到。", "day");
        var last = await db.Set<AdmissionStep>().Where(s => s.AdmissionId == id).MaxAsync(s => (DateOnly?)s.Day, cancel);
        return day < last ? new Refusal($"上一步是 {last:yyyy-MM-dd} 办的，这一步不能早于那一天。", "day") : admission;
    }

    /// <summary>The organisation above a branch today.</summary>
    public Task<int> AboveAsync(int branch, CancellationToken cancel) => db.AboveAsync(branch, clock.Today, cancel);

    /// <summary>What was done, added to what the caller saves.</summary>
    public void Step(Admission admission, AdmissionStage stage, DateOnly day, string what)
    {
        admission.Stage = stage;
        db.Add(new AdmissionStep
        {
            Id = clock.NewId(),
            OrganisationId = admission.OrganisationId,
            Day = day,
            AdmissionId = admission.Id,
            PersonId = admission.PersonId,
            Stage = stage,
            Recommended = stage == AdmissionStage.Applied && admission.RecommendedBy is not null,
            What = what,
            By = db.Actor.Name,
            ById = db.Actor.AccountId,
            At = clock.UtcNow,
            Evidence = Evidence.Declared,
        });
    }

    public Task<DateOnly?> BornAsync(int person, CancellationToken cancel) => db.Whole<Person>().Where(p => p.Id == person).Select(p => p.BornOn).SingleOrDefaultAsync(cancel);

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
            return new Refusal("刚刚有人办过这个人的事，这次没有办，请刷新后再看。", "admission");
        }
    }
}
