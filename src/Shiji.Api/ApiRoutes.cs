using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Api;

/// <summary>接口地址 — everything other programs may ask, under one address with its version.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static bool IsOurs(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).RequireRateLimiting(KeyRate.Policy).DisableAntiforgery();
        OrganisationRoutes.Map(api);
        PeopleRoutes.Map(api);
        RegisterRoutes.Map(api);
        FigureRoutes.Map(api);
        foreach (var part in routes.ServiceProvider.GetServices<ApiPart>()) part.Map(api);
        routes.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
    }
}
