using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>新旧 — when the book last counted, and whether it was proved since.</summary>
internal static class Freshness
{
    public static string At(DistrictClock clock, DateTime utc) => utc == default ? "还没有入账" : Chinese.Minute(clock.LocalOf(utc));

    public static string Proof(DistrictClock clock, Book book, DateTime countedAt) => book.ProvedAt switch
    {
        null => "尚未核验",
        { } at when at < countedAt => $"{Chinese.Minute(clock.LocalOf(at))}，其后又有入账",
        { } at => $"{Chinese.Minute(clock.LocalOf(at))}，账实相符",
    };
}
