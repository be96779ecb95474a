using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>沿革 — acts, states and places of one organisation as one story, newest first.</summary>
internal sealed class OrganisationHistory(ShijiDb db)
{
    public async Task<List<TimelineEntry>> OfAsync(int id, IReadOnlyList<OrganisationSpell> spells, CancellationToken cancel)
    {
        var events = await db.Set<OrganisationEvent>().AsNoTracking().Where(e => e.OrganisationId == id).ToListAsync(cancel);
        var placements = await (from p in db.Set<Placement>()
                                where p.OrganisationId == id && p.ParentId != null
                                join o in db.Set<Organisation>() on p.ParentId equals o.Id
                                orderby p.From
                                select new { p.From, o.Name }).ToListAsync(cancel);
        var told = events.Select(e => e.Day).ToHashSet();
        var entries = events.Select(e => (e.Day, Entry: Told(e, spells)))
            .Concat(spells.Where(s => !told.Contains(s.Day)).Select(s => (s.Day, new TimelineEntry(Chinese.Day(s.Day), "", $"{s.Name}，{s.Type.Word()}，{s.State.Word()}"))))
            .Concat(placements.Where(p => !told.Contains(p.From)).Select(p => (p.From, new TimelineEntry(Chinese.Day(p.From), "", $"隶属{p.Name}"))));
        return [.. entries.OrderByDescending(e => e.Item1).Select(e => e.Item2)];
    }

    private static TimelineEntry Told(OrganisationEvent told, IReadOnlyList<OrganisationSpell> spells)
    {
        var (before, after) = (spells.LastOrDefault(s => s.Day < told.Day), spells.FirstOrDefault(s => s.Day == told.Day));
        var changes = new List<ValueChange>();
        if (before is not null && after is not null)
        {
            if (before.Name != after.Name) changes.Add(new("名称", before.Name, after.Name));
            if (before.Type != after.Type) changes.Add(new("类型", before.Type.Word(), after.Type.Word()));
            if (before.Field != after.Field) changes.Add(new("领域", before.Field.Word(), after.Field.Word()));
        }

        return new(Chinese.Day(told.Day), told.DocumentNumber ?? "", $"{told.Kind.Word()}：{told.Description}", changes, told.Reason);
    }
}
