using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Shiji.Kernel.Jobs;

namespace Shiji.Web;

/// <summary>链路 — requests, statements and jobs as spans, sent by OTLP where the standard environment variables name a collector, and nowhere otherwise.</summary>
internal static class Traces
{
    private static readonly string[] Variables = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    public static bool Asked => Variables.Any(v => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(v)));

    public static IServiceCollection AddTraces(this IServiceCollection services) => Asked ? services.AddSingleton(_ => Listening().AddOtlpExporter().Build()) : services;

    /// <summary>From now on, where somebody asked for it.</summary>
    public static void Listen(IServiceProvider services) => services.GetService<TracerProvider>();

    /// <summary>The framework names no route; of the address only its pattern is told.</summary>
    public static async Task NameAsync(HttpContext http, RequestDelegate next)
    {
        var span = http.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is { IsAllDataRequested: true } && http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
        {
            span.DisplayName = $"{http.Request.Method} {route}";
            span.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route);
        }

        await next(http);
        span?.SetTag("http.response.status_code", http.Response.StatusCode);
    }

    public static TracerProviderBuilder Listening() => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(r => r.AddService("shiji"))
        .AddSource("Microsoft.AspNetCore", "Npgsql", QueuedJob.Source)
        .AddProcessor(new WithoutQuery());

    /// <summary>What somebody searched for is nobody's telemetry.</summary>
    private sealed class WithoutQuery : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var tag in (string[])["url.query", "url.full", "http.url", "http.target"]) data.SetTag(tag, null);
        }
    }
}
