using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Accounts;

/// <summary>通行密钥地址 — where the script asks what to pass to the device; the answer comes back with the form of the page.</summary>
public static class PasskeyRoutes
{
    internal const string Enter = "/sign-in/passkey";
    internal const string Second = "/sign-in/code/passkey";
    internal const string Keep = "/account/passkeys/offer";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Enter, EnterAsync).AddEndpointFilter(FromOurFormAsync).AllowAnonymous();
        routes.MapPost(Second, SecondAsync).AddEndpointFilter(FromOurFormAsync).AllowAnonymous();
        routes.MapPost(Keep, KeepAsync).AddEndpointFilter(FromOurFormAsync).RequireAuthorization();
    }

    private static async Task<IResult> EnterAsync(HttpContext http, OfferPasskey offer) => Json(await offer.ToPassAsync(http, null, http.RequestAborted));

    private static async Task<IResult> SecondAsync(HttpContext http, OfferPasskey offer, Visit visit) =>
        visit.Who is { Session.Complete: false } half ? Json(await offer.ToPassAsync(http, half, http.RequestAborted)) : Refused("请先填用户名和口令。");

    private static async Task<IResult> KeepAsync(HttpContext http, OfferPasskey offer, Visit visit)
    {
        var made = await offer.ToKeepAsync(http, visit.Who!, http.RequestAborted);
        return made.Ok ? Json(made.Value) : Refused(made.Refusal.Message);
    }

    private static async ValueTask<object?> FromOurFormAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();

    private static IResult Json(string options) => Results.Text(options, "application/json");

    private static IResult Refused(string sentence) => Results.Text(sentence, statusCode: StatusCodes.Status422UnprocessableEntity);
}
