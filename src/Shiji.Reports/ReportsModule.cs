using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
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
        WriteRight.Of<ReportTemplate>(Permission.WriteReports), WriteRight.Of<TemplateVersion>(Permission.WriteReports),
        WriteRight.Of<ReportText>(Permission.WriteReports), WriteRight.Of<TextVersion>(Permission.WriteReports),
    ];

    public override IEnumerable<ModulePage> Pages => [new(Group, "文稿", "/texts", Permission.ReadFigures), new(Group, "模板", "/templates", Permission.ReadFigures)];

    public override void Map(ModelBuilder model) => TextMaps.Map(model);
}
