using System.Globalization;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>场次 — one place, one continuous time, so many people.</summary>
internal readonly record struct Session(DateOnly Day, int WithinDay, int Place, byte Street, byte Kind, short Minutes, short Turnout)
{
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}-{WithinDay + 1:D4}");
}
