using System.Globalization;

namespace Shiji.Kernel.Records;

/// <summary>页标 — the row a page of a list begins after: its day and its id, as an address carries them.</summary>
public sealed record Cursor(DateOnly Day, Guid Id)
{
    public static Cursor Of(IRecord record) => new(record.Day, record.Id);

    public static Cursor? Read(string? text) =>
        text?.Split('_') is [var day, var id]
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(id, "N", out var guid)
            ? new(on, guid)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}_{Id:N}");
}
