using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shiji.Accounts;
using Shiji.Kernel.Access;

namespace Shiji.Web;

/// <summary>健康检查 — whether the program lives, and whether it is ready for work: one word for anybody, the reasons for the system administrator and on the machine itself.</summary>
internal static class HealthPages
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<BookHealth>().AddHealthChecks()
            .AddCheck<DatabaseHealth>("database").AddCheck<BookHealth>("book").AddCheck<ProofHealth>("proof").AddCheck<KeyHealth>("keys");
        return services;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new() { Predicate = _ => false }).AllowAnonymous().WithMetadata(new AlwaysOpenAttribute());
        routes.MapHealthChecks(Ready, new() { ResponseWriter = TellAsync }).AllowAnonymous().WithMetadata(new AlwaysOpenAttribute());
    }

    private static Task TellAsync(HttpContext http, HealthReport report)
    {
        if (!Near.Is(http) && !http.RequestServices.GetRequiredService<Acting>().Now.May(Permission.ManageAccounts))
        {
            http.Response.ContentType = "text/plain";
            return http.Response.WriteAsync(report.Status.ToString());
        }

        return http.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), says = e.Value.Description ?? "没有查成。" }),
        }, Plainly);
    }
}
