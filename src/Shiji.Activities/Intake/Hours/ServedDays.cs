using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>服务日 — what one person has on one day and on the days beside it, stored anywhere in the district and told by the file so far: beyond the limit is refused, what overlaps or is very long is held (domain.md §5.4).</summary>
internal sealed class ServedDays(ShijiDb db, RuleHistory rules, DistrictClock clock)
{
    private readonly Dictionary<(int Person, DateOnly Day), List<(Attendance Row, int Line)>> _days = [];
    private readonly Dictionary<DateOnly, RuleBook> _books = [];

    public async Task LearnAsync(IReadOnlyCollection<(int Person, DateOnly Day)> served, CancellationToken cancel)
    {
        var fresh = served.SelectMany(s => new[] { (s.Person, s.Day.AddDays(-1)), s, (s.Person, s.Day.AddDays(1)) }).Distinct().Where(s => _days.TryAdd(s, [])).ToHashSet();
        var (people, days) = (fresh.Select(f => f.Item1).Distinct().ToList(), fresh.Select(f => f.Item2).Distinct().ToList());
        if (fresh.Count == 0) return;
        // Somebody may have served anywhere in the district; nothing of it is told but that it overlaps, or how long it was.
        foreach (var row in await db.Whole<Attendance>().AsNoTracking().Where(a => a.PersonId != null && people.Contains(a.PersonId.Value) && days.Contains(a.Day) && a.State <= AttendanceState.InForce).ToListAsync(cancel))
            if (fresh.Contains((row.PersonId!.Value, row.Day))) _days[(row.PersonId.Value, row.Day)].Add((row, 0));
    }

    /// <summary>The living one of this person at this session, and the line of the file that told it.</summary>
    public (Attendance Row, int Line)? At(int person, ActivitySession session)
    {
        foreach (var there in Of(person, session.Day))
            if (there.Row.SessionId == session.Id) return there;
        return null;
    }

    public RuleBook Book(DateOnly day)
    {
        if (!_books.TryGetValue(day, out var book)) book = _books[day] = rules.On(day);
        return book;
    }

    public Refusal? Judge(Attendance row, ICollection<Finding> held)
    {
        var (book, person) = (Book(row.Day), row.PersonId!.Value);
        var day = Of(person, row.Day).Sum(o => Minutes(o.Row)) + row.Proposed;
        if (book.Find("service.minutes.largest") is { } largest && day > largest.Value) return new($"此人 {row.Day:yyyy-MM-dd} 合计 {day} 分钟，超过{largest.Name}{largest.Amount()}，请照原始记录核对；确有其事的请在场次页补录并写明理由。", HoursKind.Length);
        foreach (var near in new[] { row.Day.AddDays(-1), row.Day, row.Day.AddDays(1) })
            if (Of(person, near).FirstOrDefault(o => Overlaps(row, o.Row)) is { Row: { } other, Line: var line })
            {
                held.Add(new(AnomalyKind.TwoPlaces, $"导入的与另一场时间重叠：那一场 {Clock(other.ArrivedAt!.Value)} 到 {Clock(other.LeftAt!.Value)}{(line > 0 ? $"（文件第 {line} 行）" : "")}。", row));
                break;
            }

        if (book.Find("service.minutes.flag") is { } flag && day > flag.Value) held.Add(new(AnomalyKind.LongDay, $"当日合计 {day} 分钟，超过{flag.Name}{flag.Amount()}。", row));
        return null;
    }

    public void Take(Attendance row, int line) => _days[(row.PersonId!.Value, row.Day)].Add((row, line));

    private List<(Attendance Row, int Line)> Of(int person, DateOnly day) => _days.GetValueOrDefault((person, day)) ?? [];

    private static bool Overlaps(Attendance one, Attendance other) => one is { ArrivedAt: { } a, LeftAt: { } b } && other is { ArrivedAt: { } c, LeftAt: { } d } && a < d && c < b;

    private static int Minutes(Attendance row) => row.State == AttendanceState.Proposed ? row.Proposed : row.Minutes;

    private string Clock(DateTime utc) => clock.LocalOf(utc).ToString("M月d日 H:mm", System.Globalization.CultureInfo.InvariantCulture);
}
