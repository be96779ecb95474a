using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Kernel.Access;
using Shiji.Kernel.Time;
using Shiji.Office;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>总结下载 — the summary as an official .docx, for the same organisation and period as its page.</summary>
public static class SummaryDownload
{
    public const string Path = "/summary.docx";

    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));

    private static async Task<IResult> DoAsync(HttpContext http, WhereReader reader, ComposeSummary compose, DistrictClock clock)
    {
        var (where, refusal, status) = await reader.ReadAsync(http, http.RequestAborted);
        if (refusal is not null) return Results.Text(refusal.Message, statusCode: status);
        var template = TemplateReader.Read(StandardTemplates.WorkSummary);
        var summary = template.Ok ? await compose.DoAsync(where.Catalogue, template.Value, where.Organisation, where.Period, http.RequestAborted) : template.Refusal;
        if (!summary.Ok) return Results.Text(summary.Refusal.Message, statusCode: StatusCodes.Status409Conflict);
        using var memory = new MemoryStream();
        DocxWriter.Write(SummaryDocument.Of(summary.Value, clock.Today, clock.UtcNow), memory);
        return Results.File(memory.ToArray(), Type, $"{where.Name}{where.Period.Name}工作总结.docx");
    }
}
