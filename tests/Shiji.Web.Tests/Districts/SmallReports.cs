using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tallies;
using Shiji.Reports.Closings;
using Shiji.Reports.Publications;
using Shiji.Reports.Sources;
using Shiji.Reports.Texts;

namespace Shiji.Web.Tests.Districts;

/// <summary>What the small district reported: a half-year closed in two editions, and a document that went out with a figure of it.</summary>
internal static class SmallReports
{
    public static Guid Thing { get; } = new("018a0000-0000-7000-8000-0000000000d1");

    public static Guid Next { get; } = new("018a0000-0000-7000-8000-0000000000d2");

    /// <summary>Of the figure.</summary>
    public const string Code = "ABCDEFGHJKLM";

    public static async Task RecordAsync(ShijiDb db)
    {
        var (last, at) = (new DateOnly(2022, 6, 30), new DateTime(2022, 7, 3, 4, 0, 0, DateTimeKind.Utc));
        var here = await db.Set<Organisation>().SingleAsync(o => o.Code == SmallDistrict.Community);
        var turns = await db.Set<LedgerAccount>().Where(a => a.Key == "volunteer.service").Select(a => a.Id).SingleAsync();
        foreach (var (id, edition) in new[] { (Thing, 1), (Next, 2) })
        {
            db.Add(new Closing { Id = id, OrganisationId = here.Id, Day = last, Period = 202231, Edition = edition, State = ClosingState.Accepted, Reason = edition == 2 ? "核减一场" : null, Due = new(2022, 7, 5), SubmittedAt = at, SubmittedBy = "样本社区书记", AnsweredAt = at, AnsweredBy = "样本街道书记", Measures = 1, Records = 3, LastMeasure = turns, Digest = new('0', 64) });
            db.Add(new FrozenFigure { ClosingId = id, OrganisationId = here.Id, Day = last, MeasureId = turns, Amount = 10 - edition, Records = 10 - edition, Digest = new('0', 64) });
        }

        db.Add(new BridgeLine { ClosingId = Next, OrganisationId = here.Id, Day = last, MeasureId = turns, Opening = 9, Removed = 1, Ending = 8, Went = 1 });
        db.Add(new Publication { Id = Thing, OrganisationId = here.Id, Day = new(2022, 7, 4), Title = "柳岸社区2022年上半年工作总结", Number = "柳团〔2022〕1号", From = new(2022, 1, 1), Until = new(2022, 7, 1), ClosingId = Thing, IssuedAt = at, IssuedBy = "样本社区书记", Digest = new('0', 64), Figures = 1 });
        db.Add(new PublishedFile { PublicationId = Thing, OrganisationId = here.Id, Day = new(2022, 7, 4), Content = [1, 2, 3] });
        var source = new FigureSource("fig_001", "vol.turns", "志愿服务参与人次", here.Code, "2022H1", new(9), "人次", "9人次", "一行为一人一次。") { Edition = 1, Code = Code };
        db.Add(new PublishedFigure { Code = Code, PublicationId = Thing, OrganisationId = here.Id, Day = new(2022, 7, 4), Bookmark = source.Bookmark, Key = source.Key, Name = source.Name, Period = source.Period, Printed = source.Printed, Basis = source.Basis, Unit = source.Unit, Value = "9", Shown = "9人次", Edition = 1, Digest = source.Digest });
        await WriteAsync(db, at);
        await db.SaveChangesAsync();
    }

    /// <summary>A template of the district in two versions, and a text that began with the first.</summary>
    private static async Task WriteAsync(ShijiDb db, DateTime at)
    {
        var root = await db.Set<Organisation>().Where(o => o.Code == SmallDistrict.Root).Select(o => o.Id).SingleAsync();
        string[] texts = ["@ {organisation}{period}小结\n# 志愿服务\n开展{{vol.turns}}。", "@ {organisation}{period}小结\n# 志愿服务\n到场{{vol.turns}}。"];
        db.Add(new ReportTemplate { Id = Thing, OwnerId = root, Name = "全区小结", Occasion = Occasion.Any, Latest = 2 });
        db.Add(new ReportText { Id = Thing, OrganisationId = root, Title = "全区2022年上半年小结", From = new(2022, 1, 1), Until = new(2022, 7, 1), TemplateKey = $"{Thing}", TemplateNumber = 1, Latest = 2, SavedAt = at });
        foreach (var (number, id) in new[] { (1, Thing), (2, Next) })
        {
            db.Add(new TemplateVersion { Id = id, TemplateId = Thing, Number = number, Text = texts[number - 1], SavedBy = "样本区书记", SavedAt = at });
            db.Add(new TextVersion { Id = id, TextId = Thing, OrganisationId = root, Number = number, Text = texts[0] + (number == 2 ? "\n手写的一句。" : ""), SavedBy = "样本区书记", SavedAt = at });
        }
    }
}
