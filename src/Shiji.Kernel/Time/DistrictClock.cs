namespace Shiji.Kernel.Time;

/// <summary>本地时钟 — the only place where an instant becomes a calendar day (Asia/Shanghai by default).</summary>
public sealed class DistrictClock(TimeProvider time, TimeZoneInfo? zone = null)
{
    private readonly TimeZoneInfo _zone = zone ?? TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The instant, UTC.</summary>
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DayOf(UtcNow);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, _zone));

    public DateTime LocalOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, _zone);

    /// <summary>The instant at which a day begins, UTC.</summary>
    public DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), _zone);

    /// <summary>A version-7 id: made before there is a database, ordered by birth, never used as a public token.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
