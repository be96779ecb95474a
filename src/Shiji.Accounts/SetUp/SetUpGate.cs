using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Accounts;

/// <summary>首次设置门 — before there is a district everything leads to its setting up; afterwards nothing does.</summary>
internal static class SetUpGate
{
    public const string Path = "/set-up";

    public static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AlwaysOpenAttribute>() is not null)
        {
            await next(context);
            return;
        }

        var (at, done) = (context.Request.Path == Path, await context.RequestServices.GetRequiredService<SetUpState>().IsDoneAsync(context.RequestAborted));
        if (at == !done || (!done && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)) await next(context);
        else context.Response.Redirect(done ? "/" : Path);
    }
}
