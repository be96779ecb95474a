using System.Globalization;

namespace Shiji.Volunteering;

/// <summary>服务记录一条 — one attendance in force as a certificate tells it, with what 令67 asks for: activity, content, day, place, organising unit, person in charge, time.</summary>
public sealed record ServedLine(Guid Attendance, DateOnly Day, string Activity, string Content, string Place, string Unit, string Leader, int Minutes, bool BackFilled)
{
    private const char Between = '\t';
    private const int Fields = 9;

    public override string ToString() => string.Join(Between,
        Attendance.ToString("N"), Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Plain(Activity), Plain(Content), Plain(Place), Plain(Unit), Plain(Leader),
        Minutes.ToString(CultureInfo.InvariantCulture), BackFilled ? "补录" : "");

    public static string Write(IEnumerable<ServedLine> lines) => string.Join('\n', lines);

    /// <summary>What cannot be read is left out: then the digest does not fit either, and verifying says so.</summary>
    public static IReadOnlyList<ServedLine> Read(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(One).OfType<ServedLine>()];

    private static ServedLine? One(string line) =>
        line.Split(Between) is { Length: Fields } f && Guid.TryParseExact(f[0], "N", out var id)
            && DateOnly.TryParseExact(f[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(f[7], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            ? new(id, day, f[2], f[3], f[4], f[5], f[6], minutes, f[8].Length > 0)
            : null;

    private static string Plain(string text) => string.Concat(text.Trim().Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
