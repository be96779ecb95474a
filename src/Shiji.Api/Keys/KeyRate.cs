using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Api;

/// <summary>限速 — so many requests a minute for each key, as the rule in force says; all processes count together.</summary>
internal static class KeyRate
{
    public const string Policy = "key";

    public static void Shape(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Problem.Of(StatusCodes.Status429TooManyRequests, "这个密钥一分钟里请求太多，请按 Retry-After 说的秒数等一会儿再来。").ExecuteAsync(context.HttpContext);
        };
        // The rule is part of what is counted by: when it changes, counting begins anew.
        options.AddPolicy(Policy, http => http.RequestServices.GetRequiredService<KeyVisit>().By is { } by
            ? RateLimitPartition.Get((by.Key.Id, by.Rules.PerMinute), key => (RateLimiter)new SharedRate(
                $"key:{key.Id}", Math.Max(1, key.PerMinute), http.RequestServices.GetRequiredService<IServiceScopeFactory>(), http.RequestServices.GetRequiredService<TimeProvider>()))
            : RateLimitPartition.GetNoLimiter((Guid.Empty, 0)));
    }
}
