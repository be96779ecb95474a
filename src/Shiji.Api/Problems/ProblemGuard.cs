using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shiji.Api;

/// <summary>差错守卫 — whatever goes wrong under /api/v1 is answered as a problem, never as a page.</summary>
internal static class ProblemGuard
{
    public static async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (!ApiRoutes.IsOurs(http.Request))
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
            if (!http.Response.HasStarted && http.Response.StatusCode >= StatusCodes.Status400BadRequest && http.Response.ContentType is null)
                await Problem.Of(http.Response.StatusCode, Sentence(http.Response.StatusCode)).ExecuteAsync(http);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await Problem.Of(e.StatusCode, Sentence(e.StatusCode)).ExecuteAsync(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var number = Activity.Current?.TraceId.ToString() is { Length: > 0 } trace ? trace[..12] : http.TraceIdentifier;
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemGuard)).LogError(e, "Error {Number} at {Path}", number, http.Request.Path);
            http.Response.Clear();
            await Problem.Of(StatusCodes.Status500InternalServerError, $"这是软件自己的差错，没有留下改了一半的数据；请稍后再试，还不行请把编号 {number} 告诉管理员。").ExecuteAsync(http);
        }
    }

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status404NotFound => "没有这个地址，请对照接口说明 /api。",
        StatusCodes.Status405MethodNotAllowed => "这个地址不支持这种请求方法，请对照接口说明 /api。",
        StatusCodes.Status415UnsupportedMediaType => "请求内容请用 JSON，并注明 Content-Type: application/json。",
        StatusCodes.Status413PayloadTooLarge => "请求内容太大。",
        _ => "请求读不懂，请对照接口说明 /api。",
    };
}
