using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Reports.Closings;
using Shiji.Reports.Drafts;
using Shiji.Reports.Publications;
using Shiji.Reports.Texts;

namespace Shiji.Reports;

/// <summary>报告模块 — what the reports hall keeps: templates and texts, closings, documents that went out.</summary>
public sealed class ReportsModule : Module
{
    private const string Group = "报告";

    public override string Key => "report";

    public override string Name => "报告";

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<Closing>(Permission.ClosePeriods),
        WriteRight.Of<Publication>(Permission.ClosePeriods), WriteRight.Of<PublishedFile>(Permission.ClosePeriods), WriteRight.Of<PublishedFigure>(Permission.ClosePeriods),
        WriteRight.Of<DraftFile>(), // one's own, while it is checked
        WriteRight.Of<ReportTemplate>(Permission.WriteReports), WriteRight.Of<TemplateVersion>(Permission.WriteReports),
        WriteRight.Of<ReportText>(Permission.WriteReports), WriteRight.Of<TextVersion>(Permission.WriteReports),
    ];

    // A closing and a document that goes out are logged; what is kept with them is proved by their digests.
    public override IEnumerable<Type> Unlogged => [typeof(FrozenFigure), typeof(FrozenRecords), typeof(BridgeLine), typeof(PublishedFile), typeof(PublishedFigure), typeof(DraftFile)];

    public override IEnumerable<JobKind> Jobs => [FreezeClosing.Kind];

    public override IEnumerable<Schedule> Schedules => [new(ForgetDrafts.Kind, "job.drafts.at")];

    public override IEnumerable<Type> Reminders => [typeof(ClosingsDue)];

    public override IEnumerable<ModulePage> Pages => [new(Group, "文稿", "/texts", Permission.ReadFigures), new(Group, "模板", "/templates", Permission.ReadFigures)];

    public override void Map(ModelBuilder model)
    {
        ClosingMaps.Map(model);
        PublicationMaps.Map(model);
        TextMaps.Map(model);
        model.Entity<DraftFile>().HasKey(f => f.AccountId);
        model.Entity<DraftFile>().Property(f => f.Revision).IsConcurrencyToken();
    }
}
