using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Shiji.Activities;

/// <summary>日历订阅 — what is recruiting, as a calendar (RFC 5545) that a telephone asks for again by itself.</summary>
public static class FindFeed
{
    internal const string Path = "/find.ics";
    private const int Days = 90;
    private const int Most = 300;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(string? street, string? kind, HttpContext http, OpenSessions sessions, TimeProvider time, CancellationToken cancel)
    {
        var rows = await sessions.OfAsync(Word(street), Word(kind), null, Days, Most, cancel);
        var here = $"{http.Request.Scheme}://{http.Request.Host}";
        return Results.Text(Text(rows, here, time.GetUtcNow().UtcDateTime), "text/calendar", Encoding.UTF8);
    }

    internal static string Text(IEnumerable<OpenSession> rows, string here, DateTime now)
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
        Line("X-WR-CALNAME:正在招募的活动");
        foreach (var row in rows)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{row.Session:N}@shiji");
            Line($"DTSTAMP:{Stamp(now)}");
            Line($"DTSTART:{Stamp(row.StartsAt)}");
            Line($"DTEND:{Stamp(row.EndsAt)}");
            Line($"SUMMARY:{Safe(row.Title)}");
            Line($"LOCATION:{Safe(row.Place)}");
            Line($"DESCRIPTION:{Safe($"{row.Category ?? row.Kind}，{row.Organisation}")}");
            Line($"URL:{here}/find/{row.Session}");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Safe(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
