using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>抽取 — a random list of what counts, by a seed; kept whatever it shows, so that nobody draws until they like what they see.</summary>
public sealed class DrawAudit(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    private const int LongestSeed = 100;

    public async Task<Outcome<Audit>> DoAsync(AuditAsked asked, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ReviewRecords, asked.OrganisationId, cancel) is { } beyond) return beyond;
        if (await db.Set<ActivityKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Key == asked.Kind, cancel) is not { Timed: true } kind) return new Refusal("请选一种计时长的活动；不计时长的没有可抽查的时长。", "kind");
        if (asked.First is not { } first) return new Refusal("请写从哪一天起。", "first");
        if (asked.Last is not { } last) return new Refusal("请写到哪一天止。", "last");
        if (last < first) return new Refusal("止日不能早于起日。", "last");
        if (asked.Seed?.Trim() is not { Length: > 0 and <= LongestSeed } seed || seed.Any(char.IsControl)) return new Refusal($"请写种子：抽之前就说得出、大家都看得到的一句话，{LongestSeed} 字以内，不换行。", "seed");
        var until = last.AddDays(1);
        if (await db.Set<Audit>().AnyAsync(a => a.OrganisationId == asked.OrganisationId && a.Kind == kind.Key && a.From == first && a.Until == until && a.Seed == seed, cancel))
            return new Refusal("同样的范围用这个种子已经抽过，在抽查清单里；要另抽请换种子。", "seed");

        var now = clock.UtcNow;
        var population = AuditPopulation.Of(db, asked.OrganisationId, kind.Key, first, until, now);
        var book = await rules.OnAsync(clock.Today, cancel);
        if (AuditSize.Of(asked, 1, book) is { Ok: false } wrong) return wrong.Refusal; // before half a million go by
        var drawing = await Drawing.OverAsync(population.Ids(), seed, AuditSize.MostOf(asked, book), cancel: cancel);
        if (drawing.Population == 0) return new Refusal("这一段日期里没有生效的时长，没有可抽的；请换一段日期或范围。", "first");
        var size = AuditSize.Of(asked, drawing.Population, book);
        if (!size.Ok) return size.Refusal;
        Guid[] chosen = [.. drawing.Chosen.Take(size.Value)];
        var audit = new Audit
        {
            Id = clock.NewId(),
            OrganisationId = asked.OrganisationId,
            Day = clock.Today,
            Kind = kind.Key,
            From = first,
            Until = until,
            Seed = seed,
            Population = drawing.Population,
            Size = chosen.Length,
            Digest = drawing.Digest,
            Note = string.IsNullOrWhiteSpace(asked.Note) ? null : asked.Note.Trim(),
            DrawnAt = now,
            DrawnBy = db.Actor.Name,
            DrawnById = db.Actor.AccountId,
        };
        db.Add(audit);
        await AddLinesAsync(audit, chosen, cancel);
        await db.SaveChangesAsync(cancel);
        return audit;
    }

    private async Task AddLinesAsync(Audit audit, Guid[] chosen, CancellationToken cancel)
    {
        var rows = await db.Set<Attendance>().AsNoTracking().Where(a => chosen.Contains(a.Id)).Select(a => new { a.Id, a.OrganisationId, a.Day, a.Evidence }).ToDictionaryAsync(a => a.Id, cancel);
        db.AddRange(chosen.Select((id, i) => new AuditLine
        {
            Id = clock.NewId(),
            AuditId = audit.Id,
            Ordinal = i + 1,
            AttendanceId = id,
            OrganisationId = rows[id].OrganisationId,
            Day = rows[id].Day,
            Evidence = rows[id].Evidence,
        }));
    }
}
