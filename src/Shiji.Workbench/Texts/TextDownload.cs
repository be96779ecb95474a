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

/// <summary>文稿下载 — a text as an official .docx, its figures as they are now.</summary>
public static class TextDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/texts/{id:guid}.docx", (Guid id, HttpContext http, WhereReader reader, ReadText read, ComposeSummary compose, DistrictClock clock) => DoAsync(id, http, reader, read, compose, clock, null))
            .RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));
        routes.MapGet("/texts/{id:guid}.pdf", DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));
    }

    private static async Task<IResult> DoAsync(Guid id, HttpContext http, WhereReader reader, ReadText read, ComposeSummary compose, DistrictClock clock, MakePdf? pdf)
    {
        var (where, refusal, status) = await reader.ReadAsync(http, http.RequestAborted);
        if (refusal is not null) return Results.Text(refusal.Message, statusCode: status);
        var open = await read.DoAsync(where, id, cancel: http.RequestAborted);
        if (!open.Ok) return Results.Text(open.Refusal.Message, statusCode: StatusCodes.Status404NotFound);
        var template = TemplateReader.Read(open.Value.Version.Text);
        var summary = template.Ok ? await compose.DoAsync(where.Catalogue, template.Value, open.Value.Where.Organisation, open.Value.Where.Period, http.RequestAborted) : template.Refusal;
        if (!summary.Ok) return Results.Text(summary.Refusal.Message, statusCode: StatusCodes.Status409Conflict);
        using var memory = new MemoryStream();
        DocxWriter.Write(SummaryDocument.Of(summary.Value, clock.Today, clock.UtcNow), memory, Gb9704.Of(http.Request.Query["layout"]));
        return await SummaryDownload.SentAsync(pdf, memory.ToArray(), open.Value.Text.Title, http.RequestAborted);
    }
}
