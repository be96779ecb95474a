using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Modules;

namespace Shiji.Reports;

/// <summary>报告模块 — what the reports hall keeps: templates and texts, closings, documents that went out.</summary>
public sealed class ReportsModule : Module
{
    public override string Key => "report";

    public override string Name => "报告";

    public override void Map(ModelBuilder model)
    {
    }
}
