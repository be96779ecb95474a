using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Accounts;

/// <summary>登录凭证 — a cookie with the key of a session and nothing else; who that is, is asked of the database each time.</summary>
internal static class Cookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    internal static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public static void Shape(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "shiji";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "to";
        options.AccessDeniedPath = "/no-right";
        options.ExpireTimeSpan = Day;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = DenyAsync;
    }

    public static Task GiveAsync(HttpContext http, string key) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(Visit.Key, key)], Scheme)));

    private static async Task DenyAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        // An administrator's home is not the district's figures.
        var home = context.Request.Path == "/";
        if (!home) await context.HttpContext.RequestServices.GetRequiredService<NoteRefused>().DoAsync(context.Request.Path, context.HttpContext.RequestAborted);
        context.Response.Redirect(home ? "/account" : context.RedirectUri);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        var key = context.Principal!.FindFirstValue(Visit.Key) ?? "";
        if (await http.RequestServices.GetRequiredService<SessionDesk>().RecogniseAsync(key, http.Address(), http.RequestAborted) is { } who)
            http.RequestServices.GetRequiredService<Visit>().Recognise(who);
        else context.RejectPrincipal();
    }

    /// <summary>The address the request came from.</summary>
    public static string Address(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
