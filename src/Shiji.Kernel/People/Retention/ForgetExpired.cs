using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>到期遗忘 — clears what was kept as long as the rules allow, and nothing a figure rests on; run by the program, as often as one likes.</summary>
public sealed class ForgetExpired(ShijiDb db, ErasePerson erase, RuleReader rules, DistrictClock clock)
{
    private const int Batch = 200;

    /// <param name="only">Counts and forgets nothing.</param>
    public async Task<IReadOnlyList<Forgotten>> DoAsync(bool only = false, CancellationToken cancel = default)
    {
        var book = await rules.OnAsync(clock.Today, cancel);
        List<Forgotten> done = [];
        foreach (var rule in await db.Set<RetentionRule>().AsNoTracking().OrderBy(r => r.Key).ToListAsync(cancel))
        {
            if (book.Find(rule.Days) is not { } days) continue; // no time is set: it is kept
            var day = clock.Today.AddDays(-(int)days.Value);
            var count = rule.What switch
            {
                ForgottenPart.Cases => await CasesAsync(day, only, cancel),
                ForgottenPart.Secrets => await SecretsAsync(day, only, cancel),
                _ => await PeopleAsync(rule, days, Due(rule, book, day), only, cancel),
            };
            done.Add(new(rule.Name, days.Amount(), count));
        }

        return done;
    }

    private IQueryable<Person> Due(RetentionRule rule, RuleBook book, DateOnly day)
    {
        var age = (int)book.Of(Childhood.AgeRule, 0);
        var born = day.AddYears(-age);
        var due = rule.After == ForgottenAfter.ComingOfAge
            ? db.Set<Person>().Where(p => p.ErasedAt == null && p.BornOn <= born).OrderBy(p => p.Id)
            : LastSeen.Before(db, day);
        return rule.What switch
        {
            ForgottenPart.Phone => due.Where(p => p.Phone != null),
            ForgottenPart.Guardian => due.Where(p => p.GuardianName != null),
            _ => due,
        };
    }

    /// <summary>In batches, each saved by itself: cut off, the next run goes on.</summary>
    private async Task<int> PeopleAsync(RetentionRule rule, RuleParameter days, IQueryable<Person> due, bool only, CancellationToken cancel)
    {
        if (only) return await due.CountAsync(cancel);
        var count = 0;
        while (await due.Take(Batch).ToListAsync(cancel) is { Count: > 0 } people)
        {
            foreach (var person in people)
                if (rule.What == ForgottenPart.Phone) person.ForgetPhone();
                else if (rule.What == ForgottenPart.Guardian) person.ForgetGuardian();
                else await erase.ClearAsync(person, $"保存期满：{rule.Name} {days.Amount()}", cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            count += people.Count;
        }

        return count;
    }

    private async Task<int> SecretsAsync(DateOnly day, bool only, CancellationToken cancel)
    {
        var due = db.Set<RegisterRow>().Where(r => r.Secret != null && r.Day <= day).OrderBy(r => r.Id);
        if (only) return await due.CountAsync(cancel);
        var count = 0;
        while (await due.Take(Batch).ToListAsync(cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows) row.Secret = null;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            count += rows.Count;
        }

        return count;
    }

    private async Task<int> CasesAsync(DateOnly day, bool only, CancellationToken cancel)
    {
        var until = clock.StartOf(day.AddDays(1));
        var due = db.Set<PersonCase>().Where(c => c.AnsweredAt < until && (c.Shown != null || c.Asked != null || c.Before != null));
        if (only) return await due.CountAsync(cancel);
        var cases = await due.ToListAsync(cancel);
        foreach (var told in cases) told.Forget();
        await db.SaveChangesAsync(cancel);
        return cases.Count;
    }
}

/// <summary>遗忘结果 — how many by which rule.</summary>
public sealed record Forgotten(string Name, string After, int Count);
