using Microsoft.Extensions.DependencyInjection;
using Shiji.Reports.Closings;
using Shiji.Reports.Crossings;
using Shiji.Reports.Drafts;
using Shiji.Reports.Findings;
using Shiji.Reports.Publications;
using Shiji.Reports.Sources;
using Shiji.Reports.Summaries;
using Shiji.Reports.Texts;

namespace Shiji.Reports;

/// <summary>报告登记 — what the reports hall gives to a program.</summary>
public static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<ComposeSummary>().AddScoped<CheckDraft>().AddScoped<KeepDraft>().AddScoped<ReadFindings>().AddScoped<FindingUnits>().AddScoped<ReadTerms>().AddScoped<UnitsStanding>()
        .AddScoped<ReadTemplates>().AddScoped<KeepTemplate>().AddScoped<StartText>().AddScoped<SaveText>().AddScoped<FollowTemplate>()
        .AddScoped<ClosingUnits>().AddScoped<SubmitClosing>().AddScoped<WriteBridge>().AddScoped<AnswerClosing>().AddScoped<ReadClosings>().AddScoped<VerifyClosing>().AddScoped<ReadMoves>()
        .AddScoped<CheckSources>().AddScoped<CrossDrafts>().AddScoped<FrozenEditions>().AddScoped<IssueDocument>().AddScoped<WithdrawPublication>().AddScoped<VerifyFigure>();
}
