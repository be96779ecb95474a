using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>核定职数 — sets how many of a post every organisation of a type under one should have, or ends that.</summary>
public sealed class SetQuota(ShijiDb db, KeepStaffing seats, DistrictClock clock)
{
    private const int Most = 50;

    public async Task<Outcome<PostQuota>> DoAsync(int owner, OrganisationType type, CadreTitle title, Tenure tenure, int count, DateOnly from, string? document, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ReviewRecords, owner, cancel) is { } beyond) return beyond;
        if (!Enum.IsDefined(type)) return new Refusal("请选择给哪一类组织核定。", "type");
        if (!Enum.IsDefined(title)) return new Refusal("请选择职务。", "title");
        if (!Enum.IsDefined(tenure)) return new Refusal("请选择任职方式。", "tenure");
        if (count is < 1 or > Most) return new Refusal($"每个组织应配 1 到 {Most} 人。", "count");
        if (from > clock.Today) return new Refusal($"生效日 {from:yyyy-MM-dd} 还没有到。", "from");
        if (await db.Set<PostQuota>().AnyAsync(q => q.OwnerId == owner && q.Type == type && q.Title == title && q.Tenure == tenure && (q.Until == null || q.Until > from), cancel)) return new Refusal("这类组织的这个职务已经核定过，要改的请先停用原来的。", "title");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var quota = new PostQuota { Id = clock.NewId(), OwnerId = owner, Type = type, Title = title, Tenure = tenure, Count = count, From = from, Document = string.IsNullOrWhiteSpace(document) ? null : document.Trim(), SetAt = clock.UtcNow, SetBy = db.Actor.Name };
        db.Add(quota);
        await db.SaveChangesAsync(cancel);
        await seats.AllAsync(cancel);
        await transaction.CommitAsync(cancel);
        return quota;
    }

    /// <param name="day">The first day it holds no more.</param>
    public async Task<Refusal?> EndAsync(Guid id, DateOnly day, CancellationToken cancel = default)
    {
        if (await db.Set<PostQuota>().SingleOrDefaultAsync(q => q.Id == id, cancel) is not { } quota) return new Refusal("没有这项职数，或者不归您现在的岗位管。", "quota");
        if (await db.CheckAsync(Permission.ReviewRecords, quota.OwnerId, cancel) is { } beyond) return beyond;
        if (quota.Until is { } until) return new Refusal($"这项职数 {until:yyyy-MM-dd} 起已经停用。", "quota");
        if (day > clock.Today || day <= quota.From) return new Refusal($"停用日应在 {quota.From:yyyy-MM-dd} 之后、今天或以前。", "day");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        quota.Until = day;
        await db.SaveChangesAsync(cancel);
        await seats.AllAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
