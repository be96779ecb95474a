using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>成活动成场 — makes what a line says a session of an activity; lines of one organisation, title and kind are one activity. Nothing is stored before its batch was judged.</summary>
internal sealed class MakeSessions(ShijiDb db, PlaceIndex places, RuleHistory rules, RecordImporter importer, DistrictClock clock)
{
    private readonly Dictionary<(int Organisation, string Title, string Kind), Activity> _activities = [];
    private readonly HashSet<Guid> _fresh = [];
    private readonly Dictionary<Guid, IReadOnlyList<RolePlan>> _roles = [];
    private readonly Dictionary<DateOnly, RuleBook> _books = [];

    /// <summary>Activities that are there and may get another session.</summary>
    public async Task LearnAsync(IEnumerable<(int Organisation, string Title, string Kind)> wanted, CancellationToken cancel)
    {
        var asked = wanted.Where(w => !_activities.ContainsKey(w)).ToHashSet();
        var (organisations, titles) = (asked.Select(w => w.Organisation).Distinct().ToList(), asked.Select(w => w.Title).Distinct().ToList());
        if (asked.Count == 0) return;
        foreach (var activity in await db.Set<Activity>().AsNoTracking().Where(a => organisations.Contains(a.OrganisationId) && titles.Contains(a.Title) && (a.State == ActivityState.Draft || a.State == ActivityState.Published)).OrderBy(a => a.MadeAt).ThenBy(a => a.Id).ToListAsync(cancel))
            if (asked.Contains((activity.OrganisationId, activity.Title, activity.Kind))) _activities.TryAdd((activity.OrganisationId, activity.Title, activity.Kind), activity);
    }

    public Outcome<ActivitySession> Make(WantedSession wanted, ActivityKind kind)
    {
        if (ActivityRules.Kept(new(wanted.Kind, wanted.Category, wanted.Title, wanted.OrganisationId), kind) is { } lacking) return lacking;
        if ((PlanSession.Wrong(wanted.Plan) ?? SessionStamps.TooLong(Rules(wanted.Day), wanted.Plan.Ends!.Value - wanted.Plan.Starts!.Value)) is { } wrong) return wrong;
        var (starts, ends) = (Utc(wanted.Plan.Starts!.Value), Utc(wanted.Plan.Ends!.Value));
        if (!_activities.ContainsKey((wanted.OrganisationId, wanted.Title, wanted.Kind)) && ActivityRules.Begun(kind) is { } stopped) return stopped;
        var activity = ActivityOf(wanted);
        if (ends > clock.UtcNow)
        {
            // Elsewhere they are recruiting already; here nobody is asked to come before its risks are told and somebody approved it.
            if (_fresh.Contains(activity.Id)) (activity.State, activity.PublishedAt) = (ActivityState.Draft, null);
            else if (activity.State == ActivityState.Published && kind.NeedsRisks && activity.Risks.Length == 0) return new Refusal($"活动“{activity.Title}”是导入的，还没有写风险说明，不能再加以后的场次；请先在活动页补上。", "starts");
        }

        var window = (double)(Rules(wanted.Day).Find("checkin.window.minutes")?.Value ?? 0);
        var session = new ActivitySession
        {
            Id = clock.NewId(),
            ActivityId = activity.Id,
            OrganisationId = wanted.OrganisationId,
            Day = wanted.Day,
            Kind = wanted.Kind,
            Category = wanted.Category,
            Project = activity.Project,
            Number = wanted.Plan.Number,
            StartsAt = starts,
            EndsAt = ends,
            OpensAt = starts.AddMinutes(-window),
            ShutsAt = ends.AddMinutes(window),
            Place = wanted.Plan.Place!.Trim(),
            PlaceId = wanted.Plan.PlaceId ?? wanted.OrganisationId,
            Evidence = Evidence.Imported,
            RecordedBy = Recorders.Import,
            RecordedById = db.Actor.AccountId,
        };
        session.StreetId = places.StreetOf(session.PlaceId.Value, wanted.Day);
        if (wanted.Counted > 0 && !kind.Named && ends <= clock.UtcNow) (session.Counted, session.State) = (wanted.Counted, SessionState.Reported);
        _roles[session.Id] = wanted.Plan.Roles.Count > 0 ? wanted.Plan.Roles : [new("志愿者", 0)];
        session.Places = _roles[session.Id].Sum(r => r.Capacity);
        if (_fresh.Contains(activity.Id) && wanted.Day < activity.Day) activity.Day = wanted.Day;
        return session;
    }

    /// <summary>Stores these sessions, their posts, and the activities that they are the first of; says what came with which run.</summary>
    public async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<ActivitySession> sessions, CancellationToken cancel)
    {
        if (sessions.Count == 0) return [];
        var used = sessions.Select(s => s.ActivityId).ToHashSet();
        List<Activity> activities = [.. _activities.Values.Where(a => used.Contains(a.Id) && _fresh.Remove(a.Id))];
        await db.Storage.InsertAsync(db, activities, null, cancel);
        await importer.InsertAsync(sessions, null, cancel);
        await db.Storage.InsertAsync(db, sessions.SelectMany(s => _roles[s.Id].Select((r, i) => RoleOf(s, r, i))), null, cancel);
        // An activity lies on the day of its first session.
        var days = _activities.Values.ToDictionary(a => a.Id, a => a.Day);
        foreach (var group in sessions.GroupBy(s => s.ActivityId))
        {
            var (id, first) = (group.Key, group.Min(s => s.Day));
            if (days.GetValueOrDefault(id) > first) await db.Set<Activity>().Where(a => a.Id == id && a.Day > first).ExecuteUpdateAsync(s => s.SetProperty(a => a.Day, first), cancel);
        }

        return [.. activities.Select(a => new ImportedRow { RowId = a.Id, RunId = run.Id })];
    }

    private Activity ActivityOf(WantedSession wanted)
    {
        var key = (wanted.OrganisationId, wanted.Title, wanted.Kind);
        if (_activities.TryGetValue(key, out var there)) return there;
        var made = new Activity
        {
            Id = clock.NewId(),
            OrganisationId = wanted.OrganisationId,
            Day = wanted.Day,
            Kind = wanted.Kind,
            Category = wanted.Category,
            Title = wanted.Title,
            Leader = "",
            State = ActivityState.Published,
            PublishedAt = clock.UtcNow,
            MadeAt = clock.UtcNow,
            MadeBy = db.Actor.Name,
            MadeById = db.Actor.AccountId,
        };
        _fresh.Add(made.Id);
        return _activities[key] = made;
    }

    private SessionRole RoleOf(ActivitySession session, RolePlan role, int at) => new()
    {
        Id = clock.NewId(),
        SessionId = session.Id,
        OrganisationId = session.OrganisationId,
        Day = session.Day,
        Name = role.Name!.Trim(),
        Capacity = role.Capacity,
        AgeLeast = role.AgeLeast,
        AgeMost = role.AgeMost,
        Ordinal = at,
    };

    private RuleBook Rules(DateOnly day) => _books.TryGetValue(day, out var book) ? book : _books[day] = rules.On(day);

    private DateTime Utc(DateTime local) => clock.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay;
}
