using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Access;

/// <summary>岗位到期提醒 — to whoever holds a post that ends soon.</summary>
public sealed class PostsEnding(ShijiDb db, RuleReader rules, DistrictClock clock) : IReminder
{
    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("notice.post.days") is not { } ahead) return [];
        var (today, until) = (clock.Today, clock.Today.AddDays((int)ahead.Value));
        var ending = await (from p in db.Set<Post>().AsNoTracking()
                            where p.From <= today && p.Until > today && p.Until <= until
                            join r in db.Set<Role>() on p.RoleKey equals r.Key
                            join o in db.Set<Organisations.Organisation>() on p.OrganisationId equals o.Id
                            select new { Post = p, Role = r.Name, Organisation = o.ShortName ?? o.Name }).ToListAsync(cancel);
        return [.. ending.Select(e => new NoticeDraft(e.Post.AccountId, $"post:{e.Post.Id}:{e.Post.Until:yyyyMMdd}", $"您在{e.Organisation}的岗位“{e.Role}”到 {e.Post.Until:yyyy-MM-dd} 为止；还要任职的，请上级续岗。", "/account"))];
    }
}
