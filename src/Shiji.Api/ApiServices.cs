using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Api;

/// <summary>接口登记 — what the API gives to a program, in one visible list.</summary>
public static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.Name, null);
        // Under the API's address the key is asked for, and a cookie is not even read.
        services.Configure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, o => o.ForwardDefaultSelector = http => ApiRoutes.IsOurs(http.Request) ? KeyHandler.Name : null);
        services.AddRateLimiter(KeyRate.Shape);
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Shape);
        return services
            .AddScoped<KeyVisit>()
            .AddScoped<PlaceReader>()
            .AddScoped<DatedPages>()
            .AddScoped<RowReading>()
            .AddScoped<ToldReading>()
            .AddScoped<DraftReading>()
            .AddScoped<AnswerOnce>()
            .AddScoped<TakePosted>()
            .AddScoped<AddRow>();
    }

    /// <summary>Before signing in: what goes wrong there is a problem too.</summary>
    public static WebApplication UseApiProblems(this WebApplication app)
    {
        app.Use(ProblemGuard.PassAsync);
        return app;
    }
}
