using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>场次索引 — sessions by their platform's number, and by organisation, title and day; asked for as a file names them, a batch at once.</summary>
internal sealed class KnownSessions(ShijiDb db)
{
    private readonly Dictionary<string, KnownSession> _numbers = [];
    private readonly Dictionary<(int Organisation, string Title, DateOnly Day), List<KnownSession>> _days = [];
    private readonly HashSet<string> _asked = [];
    private readonly HashSet<(int, string, DateOnly)> _askedDays = [];

    public async Task LearnAsync(IEnumerable<string> numbers, IEnumerable<(int Organisation, string Title, DateOnly Day)> days, CancellationToken cancel)
    {
        List<string> fresh = [.. numbers.Where(_asked.Add)];
        if (fresh.Count > 0)
        {
            // Unique in the whole district, whoever asks; of one beyond reach no more is told than that.
            var found = await db.Whole<ActivitySession>().AsNoTracking().Where(s => fresh.Contains(s.Number!)).ToListAsync(cancel);
            var titles = await TitlesAsync(found, cancel);
            var beyond = (await db.OutOfReachAsync([.. found.Select(s => s.OrganisationId).Distinct()], cancel)).ToHashSet();
            foreach (var session in found) _numbers[session.Number!] = new(session, titles.GetValueOrDefault(session.ActivityId, ""), 0) { Beyond = beyond.Contains(session.OrganisationId) };
        }

        List<(int Organisation, string Title, DateOnly Day)> asked = [.. days.Where(_askedDays.Add)];
        if (asked.Count == 0) return;
        var (organisations, names, dates) = (asked.Select(a => a.Organisation).Distinct().ToList(), asked.Select(a => a.Title).Distinct().ToList(), asked.Select(a => a.Day).Distinct().ToList());
        var wanted = asked.ToHashSet();
        foreach (var row in await (from s in db.Set<ActivitySession>().AsNoTracking()
                                   where organisations.Contains(s.OrganisationId) && dates.Contains(s.Day)
                                   join a in db.Set<Activity>() on s.ActivityId equals a.Id
                                   where names.Contains(a.Title)
                                   select new { Session = s, a.Title }).ToListAsync(cancel))
            if (wanted.Contains((row.Session.OrganisationId, row.Title, row.Session.Day))) AddDay(new(row.Session, row.Title, 0));
    }

    public KnownSession? ByNumber(string? number) => number is null ? null : _numbers.GetValueOrDefault(number);

    public IReadOnlyList<KnownSession> OnDay(int organisation, string title, DateOnly day) => _days.GetValueOrDefault((organisation, title, day)) ?? [];

    public void Take(KnownSession known)
    {
        if (known.Session.Number is { } number) _numbers[number] = known;
        AddDay(known);
    }

    private void AddDay(KnownSession known)
    {
        var key = (known.Session.OrganisationId, known.Title, known.Session.Day);
        if (_days.TryGetValue(key, out var there)) there.Add(known);
        else _days[key] = [known];
    }

    private async Task<Dictionary<Guid, string>> TitlesAsync(List<ActivitySession> sessions, CancellationToken cancel)
    {
        var ids = sessions.Select(s => s.ActivityId).Distinct().ToList();
        return await db.Whole<Activity>().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id, a => a.Title, cancel);
    }
}
