using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Ui;

namespace Shiji.Api;

/// <summary>所需密钥权限 — the right an address asks of a key, beside the permission it asks of the post.</summary>
public sealed record KeyNeed(KeyRights Right)
{
    public static RouteHandlerBuilder Ask(RouteHandlerBuilder route, KeyRights right) => route
        .RequireAuthorization(new NeedsAttribute(right.Needs()))
        .WithMetadata(new KeyNeed(right))
        .AddEndpointFilter(async (context, next) => context.HttpContext.RequestServices.GetRequiredService<KeyVisit>().By!.Key.Rights.HasFlag(right)
            ? await next(context)
            : Problem.Of(StatusCodes.Status403Forbidden, $"这个密钥没有“{right.Word()}”的权限，请本人另开一个。"));
}
