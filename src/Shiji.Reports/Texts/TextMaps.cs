using Microsoft.EntityFrameworkCore;

namespace Shiji.Reports.Texts;

/// <summary>模板和文稿表 — a version's number is taken once, and the newest number is what two savers contend for.</summary>
internal static class TextMaps
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ReportTemplate>().Property(t => t.Latest).IsConcurrencyToken();
        model.Entity<ReportTemplate>().HasIndex(t => new { t.OwnerId, t.Name }).IsUnique();
        model.Entity<TemplateVersion>().HasIndex(v => new { v.TemplateId, v.Number }).IsUnique();
        model.Entity<ReportText>().Property(t => t.Latest).IsConcurrencyToken();
        model.Entity<ReportText>().HasIndex(t => new { t.OrganisationId, t.From });
        model.Entity<ReportText>().Ignore(t => t.Period);
        model.Entity<TextVersion>().HasIndex(v => new { v.TextId, v.Number }).IsUnique();
    }
}
