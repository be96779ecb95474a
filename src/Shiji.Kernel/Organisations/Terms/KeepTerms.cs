using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>届期对照 — opens the first term of whoever was founded since the book was, and keeps overruns in step with terms: after each act for its organisation, and every night for all. Only what differs is written.</summary>
public sealed class KeepTerms(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<KeepTerms>("org.terms", "届期对照") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel) => new Outcome<string>($"改了 {await AllAsync(cancel)} 条届期和超期记录。", null);

    /// <summary>Of all organisations in reach.</summary>
    /// <returns>How many records were written.</returns>
    public async Task<int> AllAsync(CancellationToken cancel = default)
    {
        var first = await FirstAsync(cancel);
        return first + await OverrunsAsync(null, cancel);
    }

    /// <summary>Of one organisation.</summary>
    public Task<int> AtAsync(int organisation, CancellationToken cancel) => OverrunsAsync(organisation, cancel);

    /// <summary>Who is founded elects, and has a term from that day; of what was before the book was open, nothing is known until somebody says.</summary>
    private async Task<int> FirstAsync(CancellationToken cancel)
    {
        if (await db.Set<Book>().Select(b => (DateOnly?)b.OpensOn).SingleOrDefaultAsync(cancel) is not { } opens) return 0;
        var history = await rules.HistoryAsync(cancel);
        var founded = await db.Set<OrganisationSpell>().AsNoTracking()
            .Where(s => s.Reason == SpellReason.Established && s.Day >= opens && s.Type <= OrganisationType.JointBranch && !db.Set<OfficeTerm>().Any(t => t.OrganisationId == s.OrganisationId))
            .Where(s => db.Set<OrganisationSpell>().Any(l => l.OrganisationId == s.OrganisationId && l.Until == null)).ToListAsync(cancel);
        var terms = founded.Select(s => (Spell: s, Years: history.On(s.Day).Years(s.Type))).Where(f => f.Years is not null).Select(f => new OfficeTerm
        {
            Id = clock.NewId(),
            OrganisationId = f.Spell.OrganisationId,
            Day = f.Spell.Day,
            Start = TermStart.Founded,
            Type = f.Spell.Type,
            EndsOn = f.Spell.Day.AddYears((int)f.Years!.Value),
            RecordedAt = clock.UtcNow,
            RecordedBy = db.Actor.Name,
            Evidence = f.Spell.Evidence,
        }).ToList();
        db.AddRange(terms);
        await db.SaveChangesAsync(cancel);
        return terms.Count;
    }

    private async Task<int> OverrunsAsync(int? only, CancellationToken cancel)
    {
        var today = clock.Today;
        var terms = await db.Set<OfficeTerm>().AsNoTracking().Where(t => !t.Void && (t.PostponedTo ?? t.EndsOn) < today && (only == null || t.OrganisationId == only)).ToListAsync(cancel);
        var known = (await db.Set<Overrun>().Where(o => !o.Void && (only == null || o.OrganisationId == only)).ToListAsync(cancel)).ToDictionary(o => (o.TermId, o.Day));
        foreach (var term in terms)
        {
            var from = term.DueOn.AddDays(1);
            if (term.Until <= from) continue;
            if (known.Remove((term.Id, from), out var overrun)) overrun.Until = term.Until;
            else db.Add(new Overrun { Id = clock.NewId(), OrganisationId = term.OrganisationId, Day = from, Until = term.Until, TermId = term.Id, Evidence = Evidence.Declared });
        }

        foreach (var gone in known.Values) gone.Void = true;
        var written = db.ChangeTracker.Entries().Count(e => e is { Entity: Overrun, State: EntityState.Added or EntityState.Modified });
        await db.SaveChangesAsync(cancel);
        return written;
    }
}
