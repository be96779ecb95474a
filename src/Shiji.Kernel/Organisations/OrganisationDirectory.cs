using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Organisations;

/// <summary>组织名录 — finds organisations by code or name and reads the tree as it stood on a day.</summary>
public sealed class OrganisationDirectory(ShijiDb db)
{
    /// <summary>By code, by full name, or by the beginning of a name when only one organisation has it; several are told apart in the refusal.</summary>
    public async Task<Outcome<Organisation>> FindAsync(string? text, CancellationToken cancel = default)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return await HomeAsync(cancel) is { } home ? home : new Refusal("这里还没有任何组织。", "organisation");
        var found = await db.Set<Organisation>().AsNoTracking().Where(o => o.Code == text || o.Name == text || o.ShortName == text).OrderBy(o => o.Id).Take(6).ToListAsync(cancel);
        if (found.Find(o => o.Code == text) is { } exact) return exact;
        if (found.Count == 0)
            found = await db.Set<Organisation>().AsNoTracking().Where(o => o.Name.StartsWith(text)).OrderBy(o => o.Id).Take(6).ToListAsync(cancel);
        return found switch
        {
            [var one] => one,
            [] => new Refusal($"没有叫“{text}”的组织，请核对名称，或改用组织代码。", "organisation"),
            _ => new Refusal($"有 {(found.Count > 5 ? "好几" : found.Count)} 个组织叫“{text}”，请用组织代码：{string.Join("、", found.Take(5).Select(o => $"{o.Code} {o.Name}"))}。", "organisation"),
        };
    }

    /// <summary>本级 — where whoever is at work begins: the organisation of their post, the district where that reaches everywhere.</summary>
    public async Task<Organisation?> HomeAsync(CancellationToken cancel = default) => db.AllPlaces
        ? await RootAsync(cancel)
        : await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == db.PlacesNode, cancel);

    public async Task<Organisation?> RootAsync(CancellationToken cancel = default)
    {
        var id = await db.Set<Book>().Select(b => b.RootId).SingleOrDefaultAsync(cancel);
        return await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel);
    }

    /// <summary>The organisation and those above it on a day, the district first; only itself when it stood nowhere.</summary>
    public async Task<List<Organisation>> PathAsync(int id, DateOnly day, CancellationToken cancel = default)
    {
        var path = await (from a in db.Set<Ancestry>()
                          where a.OrganisationId == id && a.From <= day && (a.Until == null || a.Until > day)
                          join o in db.Set<Organisation>() on a.NodeId equals o.Id
                          orderby a.Distance descending
                          select o).AsNoTracking().ToListAsync(cancel);
        return path.Count > 0 ? path : await db.Set<Organisation>().AsNoTracking().Where(o => o.Id == id).ToListAsync(cancel);
    }

    /// <summary>Every organisation that stood at or under another on a day, in the order of numbers; after one of them, of one type, with a word in the name, or only that one itself.</summary>
    public IQueryable<StandingOrganisation> Standing(int top, DateOnly day, string? name = null, OrganisationType? type = null, int after = 0, bool itself = false) =>
        from a in db.Set<Ancestry>()
        where a.NodeId == top && a.OrganisationId > after && (!itself || a.Distance == 0) && a.From <= day && (a.Until == null || a.Until > day)
        join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
        join s in db.Set<OrganisationSpell>() on o.Id equals s.OrganisationId
        where s.Day <= day && (s.Until == null || s.Until > day) && (type == null || s.Type == type) && (name == null || s.Name.Contains(name) || o.Code == name)
        from p in db.Set<Placement>().Where(p => p.OrganisationId == o.Id && p.From <= day && (p.Until == null || p.Until > day))
        from u in db.Set<Organisation>().Where(u => u.Id == p.ParentId).DefaultIfEmpty()
        orderby o.Id
        select new StandingOrganisation(o.Id, o.Code, s.Name, o.ShortName, s.Type, s.Field, s.State, p.ParentId, u.Code, a.Distance, o.Ordinal);

    /// <summary>The direct children on a day, in tree order, with what each was and how many organisations stand under it.</summary>
    public async Task<List<Branch>> ChildrenAsync(int id, DateOnly day, CancellationToken cancel = default)
    {
        var children = await (from p in db.Set<Placement>()
                              where p.ParentId == id && p.From <= day && (p.Until == null || p.Until > day)
                              join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
                              join s in db.Set<OrganisationSpell>() on o.Id equals s.OrganisationId
                              where s.Day <= day && (s.Until == null || s.Until > day)
                              orderby o.Ordinal, o.Id
                              select new { o.Id, o.Code, s.Name, s.Type, s.Field, s.State }).ToListAsync(cancel);
        var ids = children.Select(c => c.Id).ToArray();
        var below = await db.Set<Ancestry>()
            .Where(a => ids.Contains(a.NodeId) && a.Distance > 0 && a.From <= day && (a.Until == null || a.Until > day))
            .GroupBy(a => a.NodeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. children.Select(c => new Branch(c.Id, c.Code, c.Name, c.Type, c.Field, c.State, below.GetValueOrDefault(c.Id)))];
    }
}

/// <summary>树枝 — one organisation in the tree as it was on a day.</summary>
/// <param name="Below">How many organisations stand under it, at any depth.</param>
public sealed record Branch(int Id, string Code, string Name, OrganisationType Type, Field Field, OrganisationState State, int Below);
