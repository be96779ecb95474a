using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>日志筛选 — who, what, about what and which of them, up to which day; the page and its export ask the same.</summary>
internal sealed record LogFilter(string? Who, LogAct? Act, string? Subject, string? Id, DateOnly? Day)
{
    private const int Batch = 1000;

    public static LogFilter Read(IQueryCollection query) => Of(query["who"], query["act"], query["subject"], query["id"], query["day"]);

    public static LogFilter Of(string? who, string? act, string? subject, string? id, string? day) => new(
        string.IsNullOrWhiteSpace(who) ? null : who.Trim(),
        int.TryParse(act, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (LogAct)number : null,
        string.IsNullOrEmpty(subject) ? null : subject,
        string.IsNullOrWhiteSpace(id) ? null : id.Trim(),
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null);

    /// <summary>The newest first, before an entry.</summary>
    public IQueryable<LogEntry> Entries(ShijiDb db, DistrictClock clock, long? before)
    {
        var entries = db.Set<LogEntry>().AsNoTracking();
        if (Who is { } who) entries = entries.Where(e => e.Who.Contains(who));
        if (Act is { } act) entries = entries.Where(e => e.Act == act);
        if (Subject is { } subject) entries = entries.Where(e => e.Subject == subject);
        if (Id is { } id) entries = entries.Where(e => e.SubjectId == id);
        if (Day is { } day)
        {
            var until = clock.StartOf(day.AddDays(1));
            entries = entries.Where(e => e.At < until);
        }

        if (before is { } last) entries = entries.Where(e => e.Id < last);
        return entries.OrderByDescending(e => e.Id);
    }

    /// <summary>All of them, a batch at a time.</summary>
    public async IAsyncEnumerable<LogEntry> AllAsync(ShijiDb db, DistrictClock clock, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        long? before = null;
        while (await Entries(db, clock, before).Take(Batch).ToListAsync(cancel) is { Count: > 0 } batch)
        {
            foreach (var entry in batch) yield return entry;
            before = batch[^1].Id;
        }
    }

    public IEnumerable<(string Name, string Value)> Words =>
    [
        .. Who is { } who ? new[] { ("谁", who) } : [],
        .. Act is { } act ? new[] { ("动作", act.Word()) } : [],
        .. Subject is { } subject ? new[] { ("事项", LogWords.Subjects.GetValueOrDefault(subject, subject)) } : [],
        .. Id is { } id ? new[] { ("编号", id) } : [],
        .. Day is { } day ? new[] { ("到哪一天为止", day.Word()) } : [],
    ];
}
