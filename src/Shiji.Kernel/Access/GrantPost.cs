using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Access;

/// <summary>授岗 — gives an account a post. The security administrator may give any; whoever may grant gives, within reach, no more than they hold themselves (domain.md §9.3 最小权限、三员分立).</summary>
public sealed class GrantPost(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<Post>> DoAsync(Guid accountId, int organisationId, string roleKey, DateOnly from, DateOnly? until, Guid? deputyFor, string? reason, CancellationToken cancel = default)
    {
        if (await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == roleKey, cancel) is not { } role)
            return new Refusal("请选择一个角色。", "role");
        if (until <= from) return new Refusal("止日应晚于起日。", "until");
        if (until <= clock.Today) return new Refusal("这个岗位在今天之前就已结束，不用再授。", "until");
        if (deputyFor is not null && until is null) return new Refusal("代理岗位要有止日，请填写代理到哪一天。", "until");
        if (deputyFor == accountId) return new Refusal("不能代理自己的岗位。", "deputy");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明授岗依据，如任职文件或会议。", "reason");
        if (await MayAsync(accountId, organisationId, role, cancel) is { } refusal) return refusal;

        var others = await Overlapping(accountId, from, until).Select(p => new { p.OrganisationId, p.RoleKey }).ToListAsync(cancel);
        if (others.Any(p => p.OrganisationId == organisationId && p.RoleKey == roleKey)) return new Refusal("这个账号在这段时间已经有这个岗位。", "role");
        var kinds = await db.Set<Role>().Where(r => others.Select(o => o.RoleKey).Contains(r.Key)).Select(r => r.Kind).Distinct().ToListAsync(cancel);
        if (kinds.Any(k => k != role.Kind)) return new Refusal("系统、安全、审计三员互相分立，也不兼业务岗位。请先结束这个账号原来的岗位，或另用一个人。", "role");

        var post = new Post
        {
            Id = clock.NewId(),
            AccountId = accountId,
            OrganisationId = organisationId,
            RoleKey = roleKey,
            From = from,
            Until = until,
            DeputyFor = deputyFor,
            GrantedBy = db.Actor.Name,
            GrantedAt = clock.UtcNow,
            Reason = reason.Trim(),
        };
        db.Add(post);
        await db.SaveChangesAsync(cancel);
        return post;
    }

    private async Task<Refusal?> MayAsync(Guid accountId, int organisationId, Role role, CancellationToken cancel)
    {
        if (role.Kind != RoleKind.Business && organisationId != await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel))
            return new Refusal($"{role.Name}只设在区一级。", "organisation");
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == organisationId, cancel)) return new Refusal("没有这个组织，请从组织树里选。", "organisation");
        if (db.Actor.IsSystem) return null;
        if (db.Actor.AccountId == accountId) return new Refusal("不能给自己授岗，请由他人办理。", "account");
        if (db.Actor.May(Permission.ManageRights)) return null;
        if (await db.CheckAsync(Permission.GrantPosts, organisationId, cancel) is { } refusal) return refusal;
        return role.Kind == RoleKind.Business && role.Rights.IsSubsetOf(db.Actor.Rights)
            ? null
            : new Refusal($"“{role.Name}”的权限比您现在的岗位大，请由安全管理员办理。", "role");
    }

    /// <summary>Asked over the whole district: an administrator elsewhere is an administrator.</summary>
    private IQueryable<Post> Overlapping(Guid accountId, DateOnly from, DateOnly? until) => db.Whole<Post>()
        .Where(p => p.AccountId == accountId && (p.Until == null || p.Until > from) && (until == null || p.From < until));
}
