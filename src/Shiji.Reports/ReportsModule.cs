using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Reports.Closings;

namespace Shiji.Reports;

/// <summary>报告模块 — what the reports hall keeps: templates and texts, closings, documents that went out.</summary>
public sealed class ReportsModule : Module
{
    public override string Key => "report";

    public override string Name => "报告";

    public override IEnumerable<WriteRight> Writes => [WriteRight.Of<Closing>(Permission.ClosePeriods)];

    // A closing is logged; what is frozen with it is proved by its digest.
    public override IEnumerable<Type> Unlogged => [typeof(FrozenFigure), typeof(FrozenRecords), typeof(BridgeLine)];

    public override IEnumerable<JobKind> Jobs => [FreezeClosing.Kind];

    public override void Map(ModelBuilder model) => ClosingMaps.Map(model);
}
