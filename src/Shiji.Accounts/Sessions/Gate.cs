using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Shiji.Accounts;

/// <summary>门 — whoever has something to do first (second factor, password) is led there, and nowhere else.</summary>
internal static class Gate
{
    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var visit = (Visit)context.RequestServices.GetService(typeof(Visit))!;
        if (visit.First is not { } first || Open(context, first)) return next(context);
        if (HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect(first);
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool Open(HttpContext context, string first) =>
        context.Request.Path == first || (first == Visit.SecondFactor && context.Request.Path.StartsWithSegments("/account/passkeys")) || context.Request.Path == "/sign-out" || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
