using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Texts;

/// <summary>存稿 — a new version of a text; the ones before it stay.</summary>
public sealed class SaveText(ShijiDb db, DistrictClock clock)
{
    /// <param name="basedOn">The version that was opened for editing.</param>
    public async Task<Refusal?> DoAsync(Guid id, int basedOn, string text, string? note, Catalogue catalogue, CancellationToken cancel = default)
    {
        if (await db.Set<ReportText>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } kept) return new Refusal("没有这份文稿，或者不归您现在的岗位管。", "text");
        if (await db.CheckAsync(Permission.WriteReports, kept.OrganisationId, cancel) is { } beyond) return beyond;
        if (TextCheck.Do(catalogue, text) is { } wrong) return wrong;
        var last = await db.Set<TextVersion>().AsNoTracking().SingleAsync(v => v.TextId == id && v.Number == kept.Latest, cancel);
        if (last.Number != basedOn) return TextCheck.Meanwhile(last.SavedBy, clock.LocalOf(last.SavedAt), last.Number);
        if (last.Text == text) return new Refusal("没有改动，不用存。", "text");
        kept.Latest++;
        kept.SavedAt = clock.UtcNow;
        db.Add(Version(db, clock, kept, text, note));
        return await TextCheck.SaveAsync(db, cancel);
    }

    internal static TextVersion Version(ShijiDb db, DistrictClock clock, ReportText of, string text, string? note) => new()
    {
        Id = clock.NewId(),
        TextId = of.Id,
        OrganisationId = of.OrganisationId,
        Number = of.Latest,
        Text = text,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        SavedBy = db.Actor.Name,
        SavedById = db.Actor.AccountId,
        SavedAt = clock.UtcNow,
    };
}
