using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Office;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>凭据下载 — as docx, and as PDF where the server has LibreOffice: one's own, or somebody else's for a reason.</summary>
public static class CertificateDownloads
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/certificates/{id:guid}/docx", OthersAsync).AddEndpointFilter(FromOurFormAsync).RequireAuthorization(new NeedsAttribute(Permission.RevealPeople));
        routes.MapPost("/certificates/{id:guid}/pdf", OthersPdfAsync).AddEndpointFilter(FromOurFormAsync).RequireAuthorization(new NeedsAttribute(Permission.RevealPeople));
        routes.MapGet("/me/certificates/{id:guid}/docx", OwnAsync).RequireAuthorization(new AuthorizeAttribute());
        routes.MapGet("/me/certificates/{id:guid}/pdf", OwnPdfAsync).RequireAuthorization(new AuthorizeAttribute());
    }

    private static async Task<IResult> OthersAsync(HttpContext http, Guid id, OpenCertificate open, RuleReader rules) =>
        await SentAsync(http, await open.DoAsync(id, await ReasonAsync(http), http.RequestAborted), rules, null);

    private static async Task<IResult> OthersPdfAsync(HttpContext http, Guid id, OpenCertificate open, RuleReader rules, MakePdf pdf) =>
        await SentAsync(http, await open.DoAsync(id, await ReasonAsync(http), http.RequestAborted), rules, pdf);

    private static async Task<IResult> OwnAsync(HttpContext http, Guid id, OwnCertificates own, RuleReader rules) => await SentAsync(http, await MineAsync(http, id, own), rules, null);

    private static async Task<IResult> OwnPdfAsync(HttpContext http, Guid id, OwnCertificates own, RuleReader rules, MakePdf pdf) => await SentAsync(http, await MineAsync(http, id, own), rules, pdf);

    private static async Task<Outcome<ServiceCertificate>> MineAsync(HttpContext http, Guid id, OwnCertificates own) =>
        await own.FindAsync(id, http.RequestAborted) is { } found ? found : new Refusal("没有这份凭据，或者不是您的。", "certificate");

    private static async Task<string?> ReasonAsync(HttpContext http) => (await http.Request.ReadFormAsync(http.RequestAborted))["reason"];

    private static async ValueTask<object?> FromOurFormAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();

    private static async Task<IResult> SentAsync(HttpContext http, Outcome<ServiceCertificate> found, RuleReader rules, MakePdf? pdf)
    {
        if (!found.Ok) return Results.Text(found.Refusal.Message, statusCode: found.Refusal.Field == "reason" ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status404NotFound);
        http.Response.Headers.CacheControl = "no-store";
        var (certificate, request) = (found.Value, http.Request);
        using var memory = new MemoryStream();
        var hours = CertificateRules.Of(await rules.OnAsync(certificate.Day, http.RequestAborted));
        DocxWriter.Write(CertificateDocument.Of(certificate, hours, CertificatePlace.Of(request, certificate.Code), CertificatePlace.Short(request)), memory);
        if (pdf is null) return Results.File(memory.ToArray(), Docx, CertificateDocument.FileName(certificate, "docx"));
        var made = await pdf.DoAsync(memory.ToArray(), http.RequestAborted);
        return made is not null ? Results.File(made, "application/pdf", CertificateDocument.FileName(certificate, "pdf")) : Results.Text(MakePdf.Failed, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
