using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>发生地索引 — communities and sub-districts by code and name, and in which sub-district each lay on a day; read once for a whole file.</summary>
internal sealed class PlaceIndex
{
    private ILookup<string, int> _names = null!;
    private ILookup<int, (int Street, DateOnly From, DateOnly? Until, int Distance)> _streets = null!;

    private PlaceIndex()
    {
    }

    public static async Task<PlaceIndex> ReadAsync(ShijiDb db, CancellationToken cancel)
    {
        var seen = await db.Set<Organisation>().AsNoTracking().Select(o => new { o.Id, o.Code, o.Name, o.ShortName }).ToListAsync(cancel);
        var streets = await (from s in db.Whole<OrganisationSpell>()
                             where s.Type == OrganisationType.SubdistrictCommittee
                             join a in db.Whole<Ancestry>() on s.OrganisationId equals a.NodeId
                             where (a.Until == null || a.Until > s.Day) && (s.Until == null || s.Until > a.From)
                             select new { a.OrganisationId, a.NodeId, a.From, a.Until, a.Distance, Since = s.Day, Ended = s.Until }).ToListAsync(cancel);
        return new()
        {
            _names = seen.SelectMany(o => new[] { o.Code, o.Name, o.ShortName }.OfType<string>().Distinct().Select(n => (Name: n, o.Id))).ToLookup(n => n.Name, n => n.Id),
            _streets = streets.ToLookup(s => s.OrganisationId, s => (s.NodeId, s.From > s.Since ? s.From : s.Since, s.Until is null || s.Ended < s.Until ? s.Ended ?? s.Until : s.Until, s.Distance)),
        };
    }

    public Outcome<int> Find(string text, string column, string key) => _names[text].Distinct().ToList() switch
    {
        [var one] => one,
        [] => new Refusal($"“{column}”写的“{text}”找不到，请写社区或街道的组织代码或全称。", key),
        var several => new Refusal($"“{column}”写的“{text}”有 {several.Count} 个，请改用组织代码。", key),
    };

    /// <summary>As <see cref="SessionStamps.StreetOfAsync"/>: the nearest above, or the place itself; null for what stands under the district alone.</summary>
    public int? StreetOf(int place, DateOnly day) =>
        _streets[place].Where(s => s.From <= day && (s.Until is null || s.Until > day)).OrderBy(s => s.Distance).Select(s => (int?)s.Street).FirstOrDefault();
}
