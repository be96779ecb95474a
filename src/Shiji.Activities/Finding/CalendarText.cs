using System.Globalization;
using System.Text;

namespace Shiji.Activities;

/// <summary>日历项 — one entry of a calendar; times in UTC.</summary>
public sealed record CalendarEntry(Guid Id, DateTime StartsAt, DateTime EndsAt, string Title, string Place, string Description, string Href);

/// <summary>日历文本 — entries as a calendar file (RFC 5545).</summary>
public static class CalendarText
{
    public static string Of(string name, IEnumerable<CalendarEntry> entries, DateTime now)
    {
        var text = new StringBuilder();
        void Line(string line)
        {
            // No line is longer than 75 bytes; one that goes on begins with a space.
            var (bytes, first) = (0, true);
            foreach (var rune in line.EnumerateRunes())
            {
                if (bytes + rune.Utf8SequenceLength > (first ? 75 : 74))
                {
                    text.Append("\r\n ");
                    (bytes, first) = (0, false);
                }

                text.Append(rune.ToString());
                bytes += rune.Utf8SequenceLength;
            }

            text.Append("\r\n");
        }

        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Shiji//Activities//ZH");
        Line($"X-WR-CALNAME:{Safe(name)}");
        foreach (var entry in entries)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{entry.Id:N}@shiji");
            Line($"DTSTAMP:{Stamp(now)}");
            Line($"DTSTART:{Stamp(entry.StartsAt)}");
            Line($"DTEND:{Stamp(entry.EndsAt)}");
            Line($"SUMMARY:{Safe(entry.Title)}");
            Line($"LOCATION:{Safe(entry.Place)}");
            Line($"DESCRIPTION:{Safe(entry.Description)}");
            Line($"URL:{entry.Href}");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Safe(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
