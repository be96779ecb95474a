using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Texts;

/// <summary>跟进模板 — a text whose template has a newer version: what is new there is taken over, and what was written here stays; or it is seen, and left.</summary>
public sealed class FollowTemplate(ShijiDb db, ReadTemplates templates, DistrictClock clock)
{
    private const char End = '\n';

    /// <summary>看过，不用改</summary>
    public async Task<Refusal?> LeaveAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        found.Value.Text.TemplateNumber = found.Value.Newest.Number;
        return await TextCheck.SaveAsync(db, cancel);
    }

    /// <summary>并入 — a new version of the text.</summary>
    public async Task<Outcome<MergedLines>> TakeAsync(Guid id, Catalogue catalogue, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        var (text, newest) = found.Value;
        var template = Guid.Parse(text.TemplateKey);
        var before = await db.Set<TemplateVersion>().Where(v => v.TemplateId == template && v.Number == text.TemplateNumber).Select(v => v.Text).SingleAsync(cancel);
        var mine = await db.Set<TextVersion>().Where(v => v.TextId == id && v.Number == text.Latest).Select(v => v.Text).SingleAsync(cancel);
        var merged = MergeLines.Of(before.Split(End), mine.Split(End), newest.Text.Split(End));
        var written = string.Join(End, merged.Lines);
        if (TextCheck.Do(catalogue, written) is { } wrong) return wrong;
        text.TemplateNumber = newest.Number;
        if (written != mine)
        {
            (text.Latest, text.SavedAt) = (text.Latest + 1, clock.UtcNow);
            db.Add(SaveText.Version(db, clock, text, written, $"并入“{newest.Name}”第{newest.Number}版{(merged.Missed.Count == 0 ? "" : $"，{merged.Missed.Count} 段没有取用")}"));
        }

        return await TextCheck.SaveAsync(db, cancel) is { } late ? late : merged;
    }

    private async Task<Outcome<(ReportText Text, UsableTemplate Newest)>> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ReportText>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } text) return new Refusal("没有这份文稿，或者不归您现在的岗位管。", "text");
        if (await db.CheckAsync(Permission.WriteReports, text.OrganisationId, cancel) is { } beyond) return beyond;
        var newest = await templates.FindAsync(text.TemplateKey, cancel);
        if (!newest.Ok) return newest.Refusal;
        return newest.Value.Number > text.TemplateNumber ? (text, newest.Value) : new Refusal("模板没有更新的版本。", "template");
    }
}
