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
    public const string PdfPath = "/summary.pdf";

    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));
        routes.MapGet(PdfPath, PdfAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));
    }

    /// <summary>As a file: a PDF where the server has a LibreOffice, else a sentence that says what to do.</summary>
    public static async Task<IResult> SentAsync(MakePdf? pdf, byte[] docx, string name, CancellationToken cancel) =>
        pdf is null ? Results.File(docx, Type, $"{name}.docx")
        : await pdf.DoAsync(docx, cancel) is { } made ? Results.File(made, "application/pdf", $"{name}.pdf")
        : Results.Text(MakePdf.Failed, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static Task<IResult> PdfAsync(HttpContext http, WhereReader reader, ComposeSummary compose, DistrictClock clock, MakePdf pdf) => WrittenAsync(http, reader, compose, clock, pdf);

    private static Task<IResult> DoAsync(HttpContext http, WhereReader reader, ComposeSummary compose, DistrictClock clock) => WrittenAsync(http, reader, compose, clock, null);

    private static async Task<IResult> WrittenAsync(HttpContext http, WhereReader reader, ComposeSummary compose, DistrictClock clock, MakePdf? pdf)
    {
        var (where, refusal, status) = await reader.ReadAsync(http, http.RequestAborted);
        if (refusal is not null) return Results.Text(refusal.Message, statusCode: status);
        var template = TemplateReader.Read(StandardTemplates.WorkSummary);
        var summary = template.Ok ? await compose.DoAsync(where.Catalogue, template.Value, where.Organisation, where.Period, http.RequestAborted) : template.Refusal;
        if (!summary.Ok) return Results.Text(summary.Refusal.Message, statusCode: StatusCodes.Status409Conflict);
        using var memory = new MemoryStream();
        DocxWriter.Write(SummaryDocument.Of(summary.Value, clock.Today, clock.UtcNow), memory, Gb9704.Of(http.Request.Query["layout"]));
        return await SentAsync(pdf, memory.ToArray(), $"{where.Name}{where.Period.Name}工作总结", http.RequestAborted);
    }
}
