using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>
/// 两新认定 — stamps spells by the rule in force on their first day, and divides those within which the rule changed,
/// so that a figure moves from that day on and not before. Done over, it changes nothing.
/// </summary>
public sealed class JudgeTwoNew(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <summary>Every spell of every organisation; returns for how many organisations the answer changed.</summary>
    public async Task<int> DoAsync(CancellationToken cancel = default)
    {
        var history = new TwoNewHistory(await rules.HistoryAsync(cancel));
        var spells = db.Set<OrganisationSpell>().OrderBy(s => s.OrganisationId).ThenBy(s => s.Day);
        var astray = (await spells.AsNoTracking().ToListAsync(cancel)).GroupBy(s => s.OrganisationId).Where(own => !Agree(history, own)).Select(own => own.Key).ToArray();
        if (astray.Length == 0) return 0;
        foreach (var own in (await spells.Where(s => astray.Contains(s.OrganisationId)).ToListAsync(cancel)).GroupBy(s => s.OrganisationId)) Judge(history, own);
        await db.SaveChangesAsync(cancel);
        return astray.Length;
    }

    /// <summary>A spell that an act has just opened, not yet saved.</summary>
    internal async Task OpenedAsync(OrganisationSpell spell, OrganisationSpell? before, CancellationToken cancel) =>
        Open(new(await rules.HistoryAsync(cancel)), spell, before);

    /// <summary>The first spells of organisations, not yet saved.</summary>
    internal async Task OpenedAsync(IReadOnlyList<OrganisationSpell> spells, CancellationToken cancel)
    {
        var history = new TwoNewHistory(await rules.HistoryAsync(cancel));
        foreach (var spell in spells) Open(history, spell, null);
    }

    private void Open(TwoNewHistory history, OrganisationSpell spell, OrganisationSpell? before)
    {
        history.Stamp(spell, before);
        Divide(history, spell);
    }

    /// <summary>Do the spells of one organisation, read for this and not to be saved, say what the rules say?</summary>
    private bool Agree(TwoNewHistory history, IEnumerable<OrganisationSpell> spells)
    {
        OrganisationSpell? before = null;
        foreach (var spell in spells)
        {
            var stamped = (spell.TwoNew, spell.EntersTwoNew, spell.TwoNewByRule);
            history.Stamp(spell, before);
            if (stamped != (spell.TwoNew, spell.EntersTwoNew, spell.TwoNewByRule) || history.TurnIn(spell, clock.Today) is not null) return false;
            before = spell;
        }

        return true;
    }

    private void Judge(TwoNewHistory history, IEnumerable<OrganisationSpell> spells)
    {
        OrganisationSpell? before = null;
        foreach (var spell in spells)
        {
            var was = spell.TwoNew;
            history.Stamp(spell, before);
            if (spell.TwoNew != was) Note(spell);
            before = Divide(history, spell);
        }
    }

    /// <summary>Returns the last of the spells that came of it.</summary>
    private OrganisationSpell Divide(TwoNewHistory history, OrganisationSpell spell)
    {
        while (history.TurnIn(spell, clock.Today) is { } day)
        {
            var next = spell.Divide(clock.NewId(), day, SpellReason.RuleChanged);
            history.Stamp(next, spell);
            db.Add(next);
            Note(next);
            spell = next;
        }

        return spell;
    }

    private void Note(OrganisationSpell spell) => db.Add(new OrganisationEvent
    {
        Id = clock.NewId(),
        OrganisationId = spell.OrganisationId,
        Kind = OrganisationEventKind.RuleChanged,
        Day = spell.Day,
        Description = spell.TwoNew ? "按当日口径计入“两新”" : "按当日口径不再计入“两新”",
        Reason = "“两新”的领域或类型口径有新版本",
        RecordedAt = clock.UtcNow,
    });
}
