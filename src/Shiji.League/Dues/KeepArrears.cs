using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>欠费对照 — holds unpaid months against rolls: after each sheet and payment for its members, and every night for all, since rolls move too. Only what differs is written.</summary>
public sealed class KeepArrears(ShijiDb db, RuleReader rules, DistrictClock clock) : IJobWork
{
    private const int Batch = 500;

    public static JobKind Kind { get; } = JobKind.Of<KeepArrears>("dues.arrears", "欠费对照") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel) => new Outcome<string>($"改了 {await AllAsync(cancel)} 条欠费记录。", null);

    /// <returns>How many records were written.</returns>
    public async Task<int> AllAsync(CancellationToken cancel = default)
    {
        var written = 0;
        var members = await db.Set<DuesLine>().Select(l => l.MemberId).Union(db.Set<Arrears>().Where(a => !a.Void).Select(a => a.MemberId)).ToListAsync(cancel);
        foreach (var batch in members.Chunk(Batch)) written += await OfAsync(batch, cancel);
        return written;
    }

    public async Task<int> OfAsync(IReadOnlyCollection<int> members, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // an earlier month may have been another branch's
        var book = await rules.OnAsync(clock.Today, cancel);
        var levels = new[] { (Level: ArrearsLevel.Owing, Rule: book.Find(DuesRules.ArrearsMonths)), (Level: ArrearsLevel.Dropping, Rule: book.Find(DuesRules.DropMonths)) }.Where(l => l.Rule is not null).ToList();
        var lines = (await db.Whole<DuesLine>().AsNoTracking().Where(l => members.Contains(l.MemberId)).ToListAsync(cancel)).ToLookup(l => l.MemberId);
        var spells = (await db.Whole<RollSpell>().AsNoTracking().Where(s => members.Contains(s.MemberId) && !s.Void && !s.InParty).ToListAsync(cancel)).ToLookup(s => s.MemberId);
        var known = (await db.Whole<Arrears>().AsTracking().Where(a => members.Contains(a.MemberId) && !a.Void).ToListAsync(cancel)).ToDictionary(a => (a.MemberId, a.Level, a.OrganisationId, a.Day));
        foreach (var found in from m in members.Distinct() from level in levels from owing in ArrearsOf.Months([.. lines[m]], (int)level.Rule!.Value) from s in spells[m] let at = ArrearsOf.Within(owing, s) where at is not null select (Spell: s, level.Level, At: at.Value))
        {
            if (known.Remove((found.Spell.MemberId, found.Level, found.Spell.OrganisationId, found.At.From), out var there)) there.Until = found.At.Until;
            else db.Add(new Arrears { Id = clock.NewId(), OrganisationId = found.Spell.OrganisationId, Day = found.At.From, Until = found.At.Until, MemberId = found.Spell.MemberId, PersonId = found.Spell.PersonId, Level = found.Level, Evidence = Evidence.Declared });
        }

        foreach (var gone in known.Values) gone.Void = true;
        var written = db.ChangeTracker.Entries().Count(e => e is { Entity: Arrears, State: EntityState.Added or EntityState.Modified });
        await db.SaveChangesAsync(cancel);
        return written;
    }
}
