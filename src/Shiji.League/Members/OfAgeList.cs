using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>超龄清单 — those on a roll who are of age to leave, or will be within the days of the rule; the page and its export ask the same.</summary>
internal sealed record OfAgeList(bool Coming, string? Unit)
{
    private const int Batch = 1000;

    public static OfAgeList Read(IQueryCollection query) => new(query["view"] == "coming", query["unit"].ToString().Trim());

    public async Task<List<OfAgeLine>> TakeAsync(ShijiDb db, RuleBook rules, DateOnly today, int after, int most, CancellationToken cancel)
    {
        if (rules.Find(MemberRules.Leave) is not { } age) return [];
        var (last, soon) = (Age.LastBirth((int)age.Value, today), Age.LastBirth((int)age.Value, today.AddDays((int)rules.Of(MemberRules.Remind, 0))));
        var members = db.Set<Member>().AsNoTracking().Where(m => m.State == MemberState.OnRoll && m.Id > after);
        if (!string.IsNullOrEmpty(Unit)) members = members.Where(m => db.Set<Organisation>().Any(o => o.Id == m.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        // Their day of birth is in their file, wherever that is kept: a query that asks for it there is past the scope, so that this one says for itself whom the post reaches.
        if (!db.Actor.Records.All)
        {
            var node = db.Actor.Records.Node;
            members = members.Where(m => db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == m.OrganisationId && a.From <= today && (a.Until == null || a.Until > today)));
        }

        // Whoever holds a post keeps their membership.
        members = members.Where(m => !db.Whole<Appointment>().Any(a => a.PersonId == m.PersonId && !a.Void && a.Day <= today && (a.Until == null || a.Until > today)));
        members = Coming
            ? members.Where(m => db.Whole<Person>().Any(p => p.Id == m.PersonId && p.BornOn > last && p.BornOn <= soon))
            : members.Where(m => db.Whole<Person>().Any(p => p.Id == m.PersonId && p.BornOn <= last));
        var lines = await MemberLine.OfAsync(db, await members.OrderBy(m => m.Id).Take(most).ToListAsync(cancel), cancel);
        return lines.ConvertAll(l => new OfAgeLine(l, Age.Reached(l.BornOn!.Value, (int)age.Value)));
    }

    public async IAsyncEnumerable<OfAgeLine> AllAsync(ShijiDb db, RuleBook rules, DateOnly today, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var after = 0;
        while (await TakeAsync(db, rules, today, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Line.Member.Id;
        }
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        yield return ("范围", Coming ? "快到离团年龄" : "已到离团年龄");
        if (!string.IsNullOrEmpty(Unit)) yield return ("支部", Unit);
    }
}

/// <summary>超龄一行 — a member, and the day on which they came or come of age.</summary>
internal sealed record OfAgeLine(MemberLine Line, DateOnly Reached)
{
    public string ReachedOn => Reached.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
