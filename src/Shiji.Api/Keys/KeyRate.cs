using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;

namespace Shiji.Api;

/// <summary>限速 — so many requests a minute for each key, as the rule in force says; all processes count together.</summary>
internal static class KeyRate
{
    public const string Policy = "key";

    public static void Shape(RateLimiterOptions options)
    {
        options.OnRejected = async (context, cancel) =>
        {
            if (!ApiRoutes.IsOurs(context.HttpContext.Request))
            {
                await StrangerRate.TellAsync(context, cancel);
                return;
            }

            StrangerRate.SayWhen(context);
            await Problem.Of(StatusCodes.Status429TooManyRequests, "一分钟里请求太多，请按 Retry-After 说的秒数等一会儿再来。").ExecuteAsync(context.HttpContext);
        };
        // The rule is part of what is counted by: when it changes, counting begins anew.
        options.AddPolicy(Policy, http => http.RequestServices.GetRequiredService<KeyVisit>().By is { } by
            ? RateLimitPartition.Get((by.Key.Id, by.Rules.PerMinute), key => (RateLimiter)new SharedRate(
                $"key:{key.Id}", (_, _) => Task.FromResult(Math.Max(1, key.PerMinute)), http.RequestServices.GetRequiredService<IServiceScopeFactory>(), http.RequestServices.GetRequiredService<TimeProvider>()))
            : RateLimitPartition.GetNoLimiter((Guid.Empty, 0)));
    }
}
