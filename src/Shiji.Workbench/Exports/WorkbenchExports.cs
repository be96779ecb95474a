using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>工作台导出 — the address of every exported list: the page's own with /export behind it, and the same query.</summary>
public static class WorkbenchExports
{
    public const string Ending = "/export";
    public const string People = "/people" + Ending;

    public static void Map(IEndpointRouteBuilder routes)
    {
        // What names people needs 导出名单 as well as what its page needs.
        Map<ExportRows>(routes, "/registers/{key}", Permission.ReadRecords, Permission.ExportLists);
        Map<ExportRecords>(routes, "/measures/{key}/records", Permission.ReadRecords, Permission.ExportLists);
        Map<ExportPeople>(routes, "/people", Permission.ReadPeople, Permission.ExportLists);
        Map<ExportOrganisations>(routes, "/organisations", Permission.ReadFigures);
        Map<ExportIndicators>(routes, "/indicators", Permission.ReadFigures);
        Map<ExportChapter>(routes, "/dashboards/{chapter}", Permission.ReadFigures);
        Map<ExportRegisters>(routes, "/registers", Permission.ReadRecords);
        Map<ExportRequests>(routes, "/requests", Permission.ReadRecords);
        Map<ExportRound>(routes, "/requests/{id:guid}", Permission.ReadRecords);
        Map<ExportBurden>(routes, "/burden", Permission.ReadFigures);
        Map<ExportPublications>(routes, "/publications", Permission.ReadFigures);
        Map<ExportTexts>(routes, "/texts", Permission.ReadFigures);
        Map<ExportTemplates>(routes, "/templates", Permission.ReadFigures);
        Map<ExportClosings>(routes, "/closings", Permission.ReadFigures);
        Map<ExportRules>(routes, "/rules", Permission.ReadFigures);
        Map<ExportFindings>(routes, "/findings", Permission.ReadFigures);
        Map<ExportFindings>(routes, "/findings/{key}", Permission.ReadFigures);
        routes.MapPost(People, ([FromForm] string? reason, HttpContext http) => SendAsync(http, http.RequestServices.GetRequiredService<ExportPeopleInFull>().Because(reason)))
            .RequireAuthorization(All(Permission.ReadPeople, Permission.ExportLists, Permission.RevealPeople));
    }

    private static void Map<T>(IEndpointRouteBuilder routes, string page, params Permission[] all) where T : IListExport =>
        routes.MapGet(page + Ending, (HttpContext http) => SendAsync(http, http.RequestServices.GetRequiredService<T>())).RequireAuthorization(All(all));

    private static NeedsAttribute[] All(params Permission[] all) => [.. all.Select(p => new NeedsAttribute(p))];

    private static async Task SendAsync(HttpContext http, IListExport export)
    {
        var services = http.RequestServices;
        var (where, refusal, status) = await services.GetRequiredService<WhereReader>().ReadAsync(http, http.RequestAborted);
        var route = http.Request.RouteValues.ToDictionary(v => v.Key, v => v.Value?.ToString());
        if (refusal is null)
        {
            var list = await export.DoAsync(where, route, http.RequestAborted);
            if (list.Ok)
            {
                await services.GetRequiredService<SendList>().DoAsync(http, list.Value with { Filter = [("组织", where.Organisation.Name), ("统计期", where.Period.Name), .. list.Value.Filter], Marks = [where.Period.Code, where.Name], OrganisationId = where.Node });
                return;
            }

            (refusal, status) = (list.Refusal, list.Refusal.Field == "reason" ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status404NotFound);
        }

        await Results.Text(refusal.Message, statusCode: status).ExecuteAsync(http);
    }
}
