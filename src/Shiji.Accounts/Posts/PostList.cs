using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Accounts;

/// <summary>岗位筛选 — posts within reach by a name or an organisation, ended ones only where asked for; the page and its export ask the same.</summary>
internal static class PostList
{
    public static IQueryable<PostLine> Of(ShijiDb db, string? asked, bool ended, DateOnly today)
    {
        var text = asked?.Trim() ?? "";
        var posts = db.Set<Post>().Where(p => ended || p.Until == null || p.Until > today);
        if (text.Length > 0)
            posts = posts.Where(p => db.Set<Account>().Any(a => a.Id == p.AccountId && (a.Name.Contains(text) || a.UserName == text))
                || db.Set<Organisation>().Any(o => o.Id == p.OrganisationId && (o.Code == text || o.Name.Contains(text))));
        return PostLines.Of(db, posts);
    }
}
