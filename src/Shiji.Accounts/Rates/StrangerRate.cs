using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>陌生访问限速 — so many requests a minute from one network address by those who are not signed in, as the rule in force says; all processes count together. Wrong passwords are counted apart: <see cref="Guesses"/>.</summary>
public static class StrangerRate
{
    public const string Rule = "access.rate.address";

    private const int Otherwise = 600;

    public static void Shape(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsStrange(http)
            ? RateLimitPartition.Get(http.Address(), address => (RateLimiter)new SharedRate($"address:{address}", LimitAsync, http.RequestServices.GetRequiredService<IServiceScopeFactory>(), http.RequestServices.GetRequiredService<TimeProvider>()))
            : RateLimitPartition.GetNoLimiter(""));
    }

    /// <summary>When to come again, in the header that programs read.</summary>
    public static void SayWhen(OnRejectedContext context)
    {
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>In plain text: whoever comes so often is hardly a reader, and a page would cost what is to be spared.</summary>
    public static async ValueTask TellAsync(OnRejectedContext context, CancellationToken cancel)
    {
        SayWhen(context);
        context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
        await context.HttpContext.Response.WriteAsync("这个网络地址一分钟里的请求太多，请过一分钟再来；已经登录的不受影响。", cancel);
    }

    private static bool IsStrange(HttpContext http) =>
        http.User.Identity is not { IsAuthenticated: true } && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;

    private static async Task<int> LimitAsync(IServiceProvider services, CancellationToken cancel) =>
        Math.Max(1, (int)(await services.GetRequiredService<RuleReader>().OnAsync(services.GetRequiredService<DistrictClock>().Today, cancel)).Of(Rule, Otherwise));
}
