using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Rates;

namespace Shiji.Accounts;

/// <summary>
/// 共享限速 — a window of a minute whose requests the database counts, so that several processes let in together what one would. Each takes a
/// small share at a time and spends it by itself: one statement for many requests, and none for those that come when nothing is left.
/// </summary>
public sealed class SharedRate(string name, Func<IServiceProvider, CancellationToken, Task<int>> limitOf, IServiceScopeFactory scopes, TimeProvider time) : RateLimiter
{
    private const int Shares = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private long _window;
    private long _dry = -1;
    private int _left;
    private long _used = time.GetTimestamp();

    public override TimeSpan? IdleDuration => time.GetElapsedTime(_used);

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Spend(permitCount) ? Granted.Lease : new Refused(UntilNext);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (Spend(permitCount)) return Granted.Lease;
        var window = Now;
        if (Interlocked.Read(ref _dry) == window) return new Refused(UntilNext);
        await using var scope = scopes.CreateAsyncScope();
        var limit = await limitOf(scope.ServiceProvider, cancellationToken);
        var granted = await scope.ServiceProvider.GetRequiredService<TakeAllowance>().DoAsync(name, window, Math.Max(permitCount, limit / Shares), limit, cancellationToken);
        lock (_lock)
        {
            _left = _window == window ? _left + granted : granted;
            _window = window;
            if (granted == 0) _dry = window;
        }

        return Spend(permitCount) ? Granted.Lease : new Refused(UntilNext);
    }

    /// <summary>The window that a moment lies in.</summary>
    public static long WindowOf(DateTime utc) => utc.Ticks / Window.Ticks;

    private long Now => WindowOf(time.GetUtcNow().UtcDateTime);

    private TimeSpan UntilNext => TimeSpan.FromTicks(Window.Ticks - (time.GetUtcNow().Ticks % Window.Ticks));

    private bool Spend(int permits)
    {
        lock (_lock)
        {
            _used = time.GetTimestamp();
            if (_window != Now || _left < permits) return false;
            _left -= permits;
            return true;
        }
    }

    private sealed class Granted : RateLimitLease
    {
        public static readonly Granted Lease = new();

        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata) => (metadata = null) is not null;
    }

    private sealed class Refused(TimeSpan wait) : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
