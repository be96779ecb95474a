using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>本人的任职 — posts and reserves that name a person, in words; and what of them is forgotten with their file.</summary>
internal static class OwnPosts
{
    public static async Task<IReadOnlyList<MyRow>> OfAsync(ShijiDb db, int person, CancellationToken cancel)
    {
        var units = db.Set<Organisation>();
        var posts = await (from a in db.Set<Appointment>().AsNoTracking() where a.PersonId == person && !a.Void join o in units on a.OrganisationId equals o.Id select new { Row = a, o.Name }).ToListAsync(cancel);
        var reserves = await (from r in db.Set<Reserve>().AsNoTracking() where r.PersonId == person && !r.Void join o in units on r.OrganisationId equals o.Id select new { Row = r, o.Name }).ToListAsync(cancel);
        return
        [
            .. posts.Select(p => new MyRow("团内任职", p.Row.Day, p.Row.Until, p.Name, p.Row.Document, p.Row.Called(), p.Row.Until is null ? "在任" : "曾任")),
            .. reserves.Select(r => new MyRow("后备人选", r.Row.Day, r.Row.Until, r.Name, r.Row.Because, r.Row.Kind.Word(), r.Row.Until is null ? "在库" : "出库")),
        ];
    }

    /// <summary>Whoever is in post or in reserve, or went from it later.</summary>
    public static IQueryable<int> SeenAfter(ShijiDb db, DateOnly day) => db.Set<Appointment>().Where(a => a.Until == null || a.Until > day).Select(a => a.PersonId)
        .Concat(db.Set<Reserve>().Where(r => r.Until == null || r.Until > day).Select(r => r.PersonId));

    /// <summary>Words about them; posts and days stand, since figures do.</summary>
    public static async Task ForgetAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // a post may lie elsewhere than the file
        foreach (var post in await db.Set<Appointment>().Where(a => people.Contains(a.PersonId)).ToListAsync(cancel)) (post.HomeUnit, post.HomePost, post.Portfolio, post.EndReason) = (null, null, null, null);
        foreach (var reserve in await db.Set<Reserve>().Where(r => people.Contains(r.PersonId)).ToListAsync(cancel)) (reserve.Because, reserve.EndReason) = ("", null);
    }
}
