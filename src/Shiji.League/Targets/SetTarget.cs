using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>下达指标 — to a unit, for a year and a field; and what adjusts or takes one back.</summary>
public sealed class SetTarget(ShijiDb db, DistrictClock clock)
{
    private const int Most = 1000;

    public async Task<Outcome<BuildTarget>> DoAsync(int organisation, int year, Field field, int count, DateOnly day, string? document, CancellationToken cancel = default)
    {
        if (await MayAsync(organisation, cancel) is { } beyond) return beyond;
        if (!TargetMeasures.Fields.Contains(field)) return new Refusal("请选择领域：非公有制经济组织或社会组织。", "field");
        if (count is < 1 or > Most) return new Refusal($"指标数应在 1 到 {Most} 之间。", "count");
        if (day > clock.Today) return new Refusal($"下达日 {day:yyyy-MM-dd} 还没有到。", "day");
        if (year < day.Year || year > day.Year + 1) return new Refusal($"{day:yyyy-MM-dd} 下达的应是当年或下一年的指标。", "year");
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("请填写下达的文号。", "document");
        if (await db.TypeOnAsync(organisation, day, cancel) is not (OrganisationType.SubdistrictCommittee or OrganisationType.IndustryCommittee or OrganisationType.Committee)) return new Refusal("指标下达给街道、行业团工委或基层团委，这个组织不是，或那天还没有成立。", "organisation");
        if (await db.Set<BuildTarget>().AnyAsync(t => t.OrganisationId == organisation && t.Year == year && t.Field == field && !t.Void, cancel)) return new Refusal($"{year} 年这个领域的指标已经下达过，要改的请调整。", "organisation");
        var target = new BuildTarget { Id = clock.NewId(), OrganisationId = organisation, Day = day, Year = year, Field = field, Count = count, Document = document.Trim(), RecordedAt = clock.UtcNow, RecordedBy = db.Actor.Name, Evidence = Evidence.Declared };
        db.Add(target);
        return await SaveAsync(cancel) is { } raced ? raced : target;
    }

    /// <param name="count">The number it says from now on; 0 takes it back.</param>
    public async Task<Refusal?> AdjustAsync(Guid id, int count, string? because, CancellationToken cancel = default)
    {
        if (await db.Set<BuildTarget>().SingleOrDefaultAsync(t => t.Id == id && !t.Void, cancel) is not { } target) return new Refusal("没有这项指标，或者不归您现在的岗位管。", "target");
        if (await MayAsync(target.OrganisationId, cancel) is { } beyond) return beyond;
        if (count is < 0 or > Most) return new Refusal($"指标数应在 0 到 {Most} 之间，0 表示取消。", "count");
        if (count == target.Count) return new Refusal("指标数没有变。", "count");
        if (string.IsNullOrWhiteSpace(because)) return new Refusal("请写明调整的文号和理由。", "because");
        (target.Because, target.Void) = ($"由 {target.Count} 家调整为 {count} 家：{because.Trim()}", count == 0);
        if (count > 0) target.Count = count;
        return await SaveAsync(cancel);
    }

    /// <summary>By whoever stands above: nobody sets their own target.</summary>
    public async Task<Refusal?> MayAsync(int organisation, CancellationToken cancel) =>
        await db.CheckAsync(Permission.ReviewRecords, await db.AboveAsync(organisation, clock.Today, cancel), cancel) is null ? null : new Refusal("指标由上级下达和调整。", "post");

    private async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // two at once: the first stands
        {
            db.ChangeTracker.Clear();
            return new Refusal("刚刚有人下达过这项指标，请刷新后再看。", "organisation");
        }
    }
}
