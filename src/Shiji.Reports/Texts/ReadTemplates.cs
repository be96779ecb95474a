using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Texts;

/// <summary>模板读法 — the standard templates and those kept by an organisation or anybody above it.</summary>
public sealed class ReadTemplates(ShijiDb db, DistrictClock clock)
{
    public static IReadOnlyList<UsableTemplate> Standard { get; } =
    [
        new("work-summary", "工作总结和工作思路", Occasion.Any, 0, StandardTemplates.WorkSummary),
        new("annual", "年度工作总结", Occasion.Year, 0, StandardTemplates.Annual),
        new("bulletin", "月度工作通报", Occasion.Month, 0, StandardTemplates.Bulletin),
        new("volunteering", "志愿服务专题报告", Occasion.Any, 0, StandardTemplates.Volunteering),
    ];

    /// <summary>What may be used by an organisation: its own, those above it, the standard ones.</summary>
    public async Task<IReadOnlyList<UsableTemplate>> ForAsync(int organisation, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var above = db.Set<Ancestry>().Where(a => a.OrganisationId == organisation && a.From <= today && (a.Until == null || a.Until > today)).Select(a => a.NodeId);
        var own = await KeptAsync(db.Set<ReportTemplate>().Where(t => above.Contains(t.OwnerId)), cancel);
        return [.. own.OrderBy(t => t.Retired).ThenBy(t => t.Name, StringComparer.Ordinal), .. Standard];
    }

    public async Task<Outcome<UsableTemplate>> FindAsync(string key, CancellationToken cancel = default)
    {
        var found = Standard.FirstOrDefault(t => t.Key == key)
            ?? (Guid.TryParse(key, out var id) ? (await KeptAsync(db.Set<ReportTemplate>().Where(t => t.Id == id), cancel)).SingleOrDefault() : null);
        return found is not null ? found : new Refusal("没有这个模板，请从模板清单里选。", "template");
    }

    private async Task<IReadOnlyList<UsableTemplate>> KeptAsync(IQueryable<ReportTemplate> templates, CancellationToken cancel)
    {
        var kept = await (from t in templates.AsNoTracking()
                          join v in db.Set<TemplateVersion>() on new { TemplateId = t.Id, Number = t.Latest } equals new { v.TemplateId, v.Number }
                          select new { Template = t, v.Text }).ToListAsync(cancel);
        // The databases write an id in letters of different size: it becomes a key here.
        return [.. kept.Select(k => new UsableTemplate($"{k.Template.Id}", k.Template.Name, k.Template.Occasion, k.Template.Latest, k.Text, k.Template.OwnerId, k.Template.Retired))];
    }
}
