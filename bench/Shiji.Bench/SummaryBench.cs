using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Office;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;

namespace Shiji.Bench;

/// <summary>总结 — the district's half-year summary, figures read, composed and written as a docx in memory.</summary>
internal sealed class SummaryBench(IServiceProvider services, Catalogue catalogue)
{
    public async Task RunAsync(Rounds rounds)
    {
        var district = (await services.GetRequiredService<OrganisationDirectory>().RootAsync())!;
        var template = TemplateReader.Read(StandardTemplates.WorkSummary).Value!;
        await rounds.RaceAsync("summary to docx", ("figures, words and docx", async () =>
        {
            var summary = await services.GetRequiredService<ComposeSummary>().DoAsync(catalogue, template, district, Period.Half(2022, 1));
            using var memory = new MemoryStream();
            DocxWriter.Write(SummaryDocument.Of(summary.Value!, new DateOnly(2022, 7, 4), DateTime.UnixEpoch), memory);
        }
        ));
    }
}
