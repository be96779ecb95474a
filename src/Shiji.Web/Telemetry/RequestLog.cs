using System.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Shiji.Kernel.Access;

namespace Shiji.Web;

/// <summary>请求日志 — a line for each request, where structured logs are asked for: id, route, account, status, duration. Never what was typed: no query, no form, and of the address only its pattern.</summary>
internal sealed class RequestLog(ILoggerFactory logs)
{
    public const string Category = "Shiji.Requests";

    private readonly ILogger _log = logs.CreateLogger(Category);

    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (!_log.IsEnabled(LogLevel.Information) || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(http);
            return;
        }

        var began = Stopwatch.GetTimestamp();
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var account = http.RequestServices.GetRequiredService<Acting>().Now.AccountId;
        using var _ = _log.BeginScope(new Dictionary<string, object?> { ["RequestId"] = http.TraceIdentifier, ["Route"] = route, ["AccountId"] = account });
        try
        {
            await next(http);
        }
        finally
        {
            _log.LogInformation("{Method} {Route} {Status} {Milliseconds:0}", http.Request.Method, route, http.Response.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }
}
