using Microsoft.Extensions.DependencyInjection;
using Shiji.Reports.Drafts;
using Shiji.Reports.Findings;
using Shiji.Reports.Summaries;
using Shiji.Reports.Texts;

namespace Shiji.Reports;

/// <summary>报告登记 — what the reports hall gives to a program.</summary>
public static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<ComposeSummary>().AddScoped<CheckDraft>().AddScoped<ReadFindings>().AddScoped<FindingUnits>().AddScoped<UnitsStanding>()
        .AddScoped<ReadTemplates>().AddScoped<KeepTemplate>().AddScoped<StartText>().AddScoped<SaveText>();
}
