namespace Shiji.Web;

/// <summary>安全响应头 — nothing from elsewhere, nothing inline, no framing (domain.md §9.3).</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
