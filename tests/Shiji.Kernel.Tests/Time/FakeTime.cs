namespace Shiji.Kernel.Tests.Time;

/// <summary>A clock that stands until it is set.</summary>
public sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public static FakeTime At(int year, int month, int day) => new(new(year, month, day, 4, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => Now;
}
