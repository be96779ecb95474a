using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Texts;

/// <summary>起稿 — a text that begins as a copy of a template, for one organisation and one period.</summary>
public sealed class StartText(ShijiDb db, ReadTemplates templates, DistrictClock clock)
{
    public async Task<Outcome<ReportText>> DoAsync(string templateKey, Organisation organisation, Period period, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteReports, organisation.Id, cancel) is { } beyond) return beyond;
        var usable = await templates.ForAsync(organisation.Id, cancel);
        if (usable.FirstOrDefault(t => t.Key == templateKey) is not { } template) return new Refusal("没有这个模板，或者它不给这个组织用；请从模板清单里选。", "template");
        if (template.Retired) return new Refusal($"“{template.Name}”已经停用，请选别的模板，或请建模板的组织重新启用。", "template");
        var text = new ReportText
        {
            Id = clock.NewId(),
            OrganisationId = organisation.Id,
            Title = $"{organisation.ShortName ?? organisation.Name}{period.Name}{template.Name}",
            From = period.From,
            Until = period.Until,
            TemplateKey = template.Key,
            TemplateNumber = template.Number,
            Latest = 1,
            SavedAt = clock.UtcNow,
        };
        db.Add(text);
        db.Add(SaveText.Version(db, clock, text, template.Text, $"由{template.Name}起稿"));
        await db.SaveChangesAsync(cancel);
        return text;
    }
}
