using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Shiji.Accounts;

namespace Shiji.Web;

/// <summary>运行指标 — requests, database, jobs, marks and seals for Prometheus; on the machine itself, or for whoever has the token.</summary>
internal static class MetricsPage
{
    public const string Path = "/metrics";

    public const string Variable = "SHIJI_METRICS_TOKEN";

    public static IServiceCollection AddMeters(this IServiceCollection services) => services
        .AddSingleton<Gauges>()
        .AddSingleton<PrometheusText>()
        .AddSingleton(provider => Sdk.CreateMeterProviderBuilder()
            .AddMeter(Gauges.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.EntityFrameworkCore", "Npgsql", "System.Runtime")
            // Of this program only: a second one in the same process would end these with itself. Npgsql's tags name the server and the user.
            .AddView(instrument => instrument.Meter.Scope is { } of && of != provider.GetRequiredService<IMeterFactory>() ? MetricStreamConfiguration.Drop
                : instrument.Meter.Name == "Npgsql" ? new MetricStreamConfiguration { TagKeys = [] } : null)
            .AddReader(new BaseExportingMetricReader(provider.GetRequiredService<PrometheusText>()))
            .Build());

    public static void Map(WebApplication app, string? token)
    {
        app.Services.GetRequiredService<MeterProvider>(); // listens from now on
        app.MapGet(Path, async (HttpContext http, Gauges gauges, PrometheusText text) =>
        {
            if (!Near.Is(http) && !Knows(token, http.Request.Headers.Authorization.ToString())) return Results.Text("401", statusCode: StatusCodes.Status401Unauthorized);
            await gauges.MeasureAsync(http.RequestAborted);
            return Results.Text(text.Read(), "text/plain; version=0.0.4; charset=utf-8");
        }).AllowAnonymous().WithMetadata(new AlwaysOpenAttribute());
    }

    private static bool Knows(string? token, string authorization) =>
        !string.IsNullOrEmpty(token) && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + token)), SHA256.HashData(Encoding.UTF8.GetBytes(authorization)));
}
