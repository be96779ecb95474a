using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Texts;

/// <summary>管模板 — copies one for an organisation, saves a new version, retires it and takes it up again.</summary>
public sealed class KeepTemplate(ShijiDb db, DistrictClock clock)
{
    private const int LongestName = 60;

    /// <summary>复制为本级模板</summary>
    public async Task<Outcome<ReportTemplate>> CopyAsync(UsableTemplate from, int owner, string? name, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteReports, owner, cancel) is { } beyond) return beyond;
        if (name?.Trim() is not { Length: > 0 and <= LongestName } said) return new Refusal($"请写模板名称，{LongestName} 字以内。", "name");
        if (await db.Set<ReportTemplate>().AnyAsync(t => t.OwnerId == owner && t.Name == said, cancel)) return new Refusal($"本级已经有叫“{said}”的模板，请换个名称，或直接改那一个。", "name");
        var template = new ReportTemplate { Id = clock.NewId(), OwnerId = owner, Name = said, Occasion = from.Occasion, Latest = 1 };
        db.Add(template);
        db.Add(Version(template, from.Text, $"复制自{from.Name}"));
        await db.SaveChangesAsync(cancel);
        return template;
    }

    /// <param name="basedOn">The version that was opened for editing.</param>
    public async Task<Refusal?> SaveAsync(Guid id, int basedOn, string text, string? note, Catalogue catalogue, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var template = found.Value;
        if (TextCheck.Do(catalogue, text) is { } wrong) return wrong;
        var last = await db.Set<TemplateVersion>().AsNoTracking().SingleAsync(v => v.TemplateId == id && v.Number == template.Latest, cancel);
        if (last.Number != basedOn) return TextCheck.Meanwhile(last.SavedBy, clock.LocalOf(last.SavedAt), last.Number);
        if (last.Text == text) return new Refusal("没有改动，不用存。", "text");
        template.Latest++;
        db.Add(Version(template, text, note));
        return await TextCheck.SaveAsync(db, cancel);
    }

    public async Task<Refusal?> RetireAsync(Guid id, bool retired, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        found.Value.Retired = retired;
        return await TextCheck.SaveAsync(db, cancel);
    }

    private async Task<Outcome<ReportTemplate>> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ReportTemplate>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } template) return new Refusal("没有这个模板，请从模板清单里选。", "template");
        return await db.CheckAsync(Permission.WriteReports, template.OwnerId, cancel) is { } beyond ? beyond : template;
    }

    private TemplateVersion Version(ReportTemplate template, string text, string? note) => new()
    {
        Id = clock.NewId(),
        TemplateId = template.Id,
        Number = template.Latest,
        Text = text,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        SavedBy = db.Actor.Name,
        SavedById = db.Actor.AccountId,
        SavedAt = clock.UtcNow,
    };
}
