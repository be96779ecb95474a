using System.Globalization;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>读场次表 — what was typed, as a plan, and back.</summary>
internal sealed class SessionFields(OrganisationDirectory directory)
{
    private const string Written = "yyyy-MM-ddTHH:mm";

    /// <summary>What a line of posts ends with where whoever takes it teaches.</summary>
    private const string Teaching = "授课";

    public static readonly string[] Names = ["starts", "ends", "place", "place-of", "position", "roles"];

    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form) => Names.ToDictionary(n => n, n => form[n].ToString());

    public static IReadOnlyDictionary<string, string> Of(ActivitySession session, string? placeOf, DistrictClock clock) => new Dictionary<string, string>
    {
        ["starts"] = clock.LocalOf(session.StartsAt).ToString(Written, CultureInfo.InvariantCulture),
        ["ends"] = clock.LocalOf(session.EndsAt).ToString(Written, CultureInfo.InvariantCulture),
        ["place"] = session.Place,
        ["place-of"] = placeOf ?? "",
        ["position"] = session is { Latitude: { } north, Longitude: { } east } ? string.Create(CultureInfo.InvariantCulture, $"{north},{east}") : "",
    };

    public async Task<Outcome<SessionPlan>> ReadAsync(IFormCollection form, CancellationToken cancel)
    {
        var plan = new SessionPlan(Time(form["starts"]), Time(form["ends"]), form["place"]);
        if (!string.IsNullOrWhiteSpace(form["place-of"]))
        {
            var found = await directory.FindAsync(form["place-of"], cancel);
            if (!found.Ok) return found.Refusal with { Field = "place-of" };
            plan = plan with { PlaceId = found.Value.Id };
        }

        if (!string.IsNullOrWhiteSpace(form["position"]))
        {
            if (Degrees(form["position"]!) is not var (north, east)) return new Refusal("坐标请写成 22.72,114.25 这样：纬度在前，经度在后。", "position");
            plan = plan with { Latitude = north, Longitude = east };
        }

        var roles = new List<RolePlan>();
        foreach (var line in ((string?)form["roles"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split([',', '，'], StringSplitOptions.TrimEntries);
            if (cells.Length > 6 || cells.Length == 6 && cells[5] is not ("" or Teaching) || cells.Skip(1).Take(3).Any(c => c.Length > 0 && !int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                return new Refusal($"岗位“{line}”看不懂，请写成“名称,名额,最小年龄,最大年龄,技能,授课”，名额和年龄用整数，几样技能用“、”隔开，讲课的岗位最后写“授课”。", "role");
            roles.Add(new(cells[0], Whole(cells, 1) ?? 0, Whole(cells, 2), Whole(cells, 3), cells.Length > 4 ? cells[4].Replace('、', '\n') : null, cells.Length > 5 && cells[5] == Teaching));
        }

        return plan with { Roles = roles };
    }

    private static DateTime? Time(string? text) =>
        DateTime.TryParseExact(text, [Written, "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static (double, double)? Degrees(string text) =>
        text.Split([',', '，'], StringSplitOptions.TrimEntries) is [var north, var east]
        && double.TryParse(north, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
        && double.TryParse(east, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
            ? (latitude, longitude) : null;

    private static int? Whole(string[] cells, int at) => cells.Length > at && cells[at].Length > 0 ? int.Parse(cells[at], CultureInfo.InvariantCulture) : null;
}
