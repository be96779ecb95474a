using Shiji.Activities;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Tree;
using Shiji.Volunteering;

namespace Shiji.Samples.Longgang.Records;

/// <summary>活动成册 — what the streams tell of ceremonies and service, as activities with their sessions and who came.</summary>
internal sealed class SampleActivities(SampleTree tree, Func<string, IEnumerable<RegisterRow>> rows)
{
    public const string Ceremonies = "youth.activity";
    public const string Lectures = "online.session";
    public const string Services = "volunteer.session";
    public const string Turns = "volunteer.service";
    private const string Volunteer = "volunteer";
    private const string Online = "online";
    private const string School = "XLXT";

    /// <summary>Streams that are told here and in no register.</summary>
    public static readonly string[] Keys = [Ceremonies, Lectures, Services, Turns];

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["入团教育"] = "league.admission",
        ["入队仪式"] = "pioneer.ceremony",
        ["团课"] = "league.class",
        ["主题团日"] = "league.day",
        ["主题队日"] = "pioneer.day",
    };

    /// <summary>The lectures on the mind belong to a project of their own.</summary>
    public Project Lecturing() => new() { Code = School, Name = "心理健康学堂", KeeperId = tree.Committees[0], About = "线上讲心理健康，家长和青少年都能听。", From = new(2020, 1, 1) };

    /// <summary>Service of one unit under one title in one month is one activity; each ceremony and each lecture is one.</summary>
    public IEnumerable<Activity> Activities()
    {
        foreach (var row in rows(Ceremonies)) yield return Planned(row, Kinds[row.Facet1!], null);
        foreach (var row in rows(Lectures)) yield return Planned(row, Online, row.Facet1);
        var known = new HashSet<Guid>();
        foreach (var (row, activity) in Grouped())
            if (known.Add(activity)) yield return Planned(row, Volunteer, row.Facet1);
    }

    public IEnumerable<ActivitySession> Sessions()
    {
        foreach (var row in rows(Ceremonies)) yield return Session(row, row.Id, Kinds[row.Facet1!], null, 90, (int)row.Quantity1, 0);
        foreach (var row in rows(Lectures)) yield return Session(row, row.Id, Online, row.Facet1, 60, 20 + row.Id.ToByteArray()[14] % 80, 0);
        foreach (var (row, activity) in Grouped()) yield return Session(row, activity, Volunteer, row.Facet1, (int)row.Quantity2, 0, (int)row.Quantity1);
    }

    public IEnumerable<Attendance> Attendances()
    {
        var sessions = rows(Services).Where(r => r.Number is not null).ToDictionary(r => r.Number!, r => (r.Id, StartsAt: StartOf(r)), StringComparer.Ordinal);
        foreach (var row in rows(Turns))
        {
            var (session, startsAt) = sessions[row.Title!];
            yield return new()
            {
                Id = row.Id,
                SessionId = session,
                OrganisationId = row.OrganisationId,
                Day = row.Day,
                Kind = Volunteer,
                Category = row.Facet1,
                StreetId = StreetOf(row.OrganisationId),
                PersonId = row.PersonId,
                Minutes = (int)row.Quantity1,
                Proposed = (int)row.Quantity1,
                ArrivedAt = startsAt,
                LeftAt = startsAt.AddMinutes(row.Quantity1),
                State = row.State switch
                {
                    RowState.InForce => AttendanceState.InForce,
                    RowState.Superseded => AttendanceState.Superseded,
                    RowState.Void => AttendanceState.Void,
                    _ => AttendanceState.Refused, // told a second time: the first stands
                },
                Evidence = row.Evidence,
                InForceFrom = row.State == RowState.InForce ? Midnight(row.Day.AddDays(8)) : null,
                CorrectionOf = row.CorrectionOf,
                Reason = row.Reason,
                RecordedAt = row.RecordedAt,
                RecordedBy = row.RecordedBy,
            };
        }
    }

    private IEnumerable<(RegisterRow Row, Guid Activity)> Grouped()
    {
        var known = new Dictionary<(int, string, int), Guid>();
        foreach (var row in rows(Services))
        {
            var key = (row.OrganisationId, row.Title!, row.Day.Year * 12 + row.Day.Month);
            if (!known.TryGetValue(key, out var activity)) known[key] = activity = row.Id;
            yield return (row, activity);
        }
    }

    private static Activity Planned(RegisterRow row, string kind, string? category) => new()
    {
        Id = row.Id,
        OrganisationId = row.OrganisationId,
        Day = row.Day,
        Kind = kind,
        Category = category,
        Title = row.Title!,
        Project = ProjectOf(kind, category),
        Risks = kind == Volunteer ? "户外活动注意防晒防滑，服从现场安排。" : "",
        State = ActivityState.Closed,
        MadeAt = row.RecordedAt,
        MadeBy = row.RecordedBy,
    };

    private ActivitySession Session(RegisterRow row, Guid activity, string kind, string? category, int minutes, int counted, int places)
    {
        var startsAt = StartOf(row);
        return new()
        {
            Id = row.Id,
            ActivityId = activity,
            OrganisationId = row.OrganisationId,
            Day = row.Day,
            Kind = kind,
            Category = category,
            Project = ProjectOf(kind, category),
            Number = row.Number,
            StartsAt = startsAt,
            EndsAt = startsAt.AddMinutes(minutes),
            OpensAt = startsAt.AddMinutes(-30),
            ShutsAt = startsAt.AddMinutes(minutes + 30),
            Place = tree[row.OrganisationId].Name,
            PlaceId = row.OrganisationId,
            StreetId = StreetOf(row.OrganisationId),
            Places = places,
            State = row.State switch
            {
                RowState.InForce => SessionState.Held,
                RowState.Draft => SessionState.Planned,
                RowState.Submitted => SessionState.Reported,
                _ => SessionState.NotHeld,
            },
            Counted = counted,
            Evidence = row.Evidence,
            Reason = row.Reason,
            RecordedBy = row.RecordedBy,
        };
    }

    private static string? ProjectOf(string kind, string? category) => kind == Online && category == "心理健康" ? School : null;

    private int? StreetOf(int organisation) => tree[organisation].Street is < 11 and var street ? tree.Committees[street] : null;

    /// <summary>On the hour, from eight to three in the afternoon.</summary>
    private static DateTime StartOf(RegisterRow row) => Midnight(row.Day).AddHours(8 + row.Id.ToByteArray()[15] % 8);

    private static DateTime Midnight(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc).AddHours(-8);
}
