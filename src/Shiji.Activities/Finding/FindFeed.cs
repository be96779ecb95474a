using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Shiji.Activities;

/// <summary>日历订阅 — what is recruiting, as a calendar that a telephone asks for again by itself; and what I am going to, as a file to put into mine.</summary>
public static class FindFeed
{
    internal const string Path = "/find.ics";
    internal const string Mine = "/me/activities.ics";
    private const int Days = 90;
    private const int Most = 300;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, AnswerAsync).AllowAnonymous();
        routes.MapGet(Mine, MineAsync).RequireAuthorization();
    }

    private static async Task<IResult> AnswerAsync(string? street, string? kind, HttpContext http, OpenSessions sessions, TimeProvider time, CancellationToken cancel)
    {
        var rows = await sessions.OfAsync(Word(street), Word(kind), null, Days, Most, cancel);
        return Calendar("正在招募的活动", rows.Select(r => new CalendarEntry(r.Session, r.StartsAt, r.EndsAt, r.Title, r.Place, $"{r.Category ?? r.Kind}，{r.Organisation}", $"{Here(http)}/find/{r.Session}")), time);
    }

    private static async Task<IResult> MineAsync(HttpContext http, MyActivities activities, TimeProvider time, CancellationToken cancel)
    {
        var mine = await activities.ReadAsync(0, cancel);
        http.Response.Headers.CacheControl = "no-store";
        return Calendar("我要去的活动", (mine?.Coming ?? []).Where(c => c.Row.State == SignUpState.Joined && c.State == SessionState.Planned)
            .Select(c => new CalendarEntry(c.Row.SessionId, c.StartsAt, c.EndsAt, c.Title, c.Place, "到场和离场各扫一次现场的码。", $"{Here(http)}/find/{c.Row.SessionId}")), time);
    }

    private static IResult Calendar(string name, IEnumerable<CalendarEntry> entries, TimeProvider time) => Results.Text(CalendarText.Of(name, entries, time.GetUtcNow().UtcDateTime), "text/calendar", Encoding.UTF8);

    private static string Here(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
