using Shiji.Kernel.Parameters;

namespace Shiji.Kernel.Organisations;

/// <summary>两新口径沿革 — the rule as it stood on any day, and the days from which it was another.</summary>
public sealed class TwoNewHistory
{
    private readonly List<(DateOnly From, TwoNewRule Rule)> _rules;

    public TwoNewHistory(RuleHistory history) =>
        _rules = [.. history.TurnsOf(TwoNewRule.Codes).Prepend(DateOnly.MinValue).Select(day => (day, new TwoNewRule(history.On(day))))];

    /// <summary>Stamps what the rule of its first day makes of a spell: 两新 or not, and whether the world or the rule made it so.</summary>
    public void Stamp(OrganisationSpell spell, OrganisationSpell? before)
    {
        var rule = On(spell.Day);
        var was = before is not null && rule.Covers(before.Type, before.Field);
        spell.TwoNew = rule.Covers(spell.Type, spell.Field);
        spell.EntersTwoNew = spell.TwoNew && !was;
        spell.TwoNewByRule = before is null || was == before.TwoNew ? 0 : was ? 1 : -1;
    }

    /// <summary>The first day within the spell, and not after <paramref name="last"/>, on which the rule no longer says what is stamped; null while it does.</summary>
    public DateOnly? TurnIn(OrganisationSpell spell, DateOnly last)
    {
        foreach (var (from, rule) in _rules)
            if (from > spell.Day && from <= last && !(from >= spell.Until) && rule.Covers(spell.Type, spell.Field) != spell.TwoNew) return from;
        return null;
    }

    private TwoNewRule On(DateOnly day) => _rules.FindLast(r => r.From <= day).Rule;
}
