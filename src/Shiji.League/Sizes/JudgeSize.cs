using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>判人数 — what the members of one organisation say of it, by the rules of the day; none or one, the most pressing.</summary>
internal static class JudgeSize
{
    /// <param name="members">On the roll today, of a committee with all below it.</param>
    /// <param name="fewSince">Since when a branch has had fewer than it needs.</param>
    /// <param name="officers">委员 of a branch in post.</param>
    public static SizeFinding? Of(OrganisationType type, Field field, DateOnly founded, int members, DateOnly? fewSince, int officers, SizeRules rules, DateOnly today)
    {
        if (type == OrganisationType.TemporaryBranch) return rules.Months is { } months && founded.AddMonths(months) < today ? SizeFinding.Lasting : null;
        if (type is OrganisationType.Branch or OrganisationType.JointBranch)
        {
            var few = rules.Least(OrganisationType.Branch, field);
            var lasting = fewSince is { } since && today.DayNumber - since.DayNumber > rules.Days;
            if (members == 0) return lasting ? SizeFinding.Empty : null;
            if (members < few) return lasting ? SizeFinding.Few : null;
            if (members > rules.Most(OrganisationType.Branch, field)) return SizeFinding.Many;
            return officers > 0 && members < rules.Committee(OrganisationType.Branch, field) ? SizeFinding.NoCommittee
                : members >= rules.Least(OrganisationType.GeneralBranch, field) ? SizeFinding.Upgrade : null;
        }

        if (type is not (OrganisationType.GeneralBranch or OrganisationType.Committee)) return null;
        if (members < rules.Least(type, field)) return SizeFinding.Downgrade;
        return type == OrganisationType.GeneralBranch && members >= rules.Least(OrganisationType.Committee, field) ? SizeFinding.Upgrade : null;
    }

    /// <summary>少于若干人的第一天, of the stretch that lasts today; null where there are as many, or more. Nobody was there before the founding.</summary>
    public static DateOnly? FewSince(IReadOnlyCollection<Span> rolls, int least, DateOnly founded, DateOnly today)
    {
        var (count, since) = (0, (DateOnly?)founded);
        var changes = rolls.Select(r => (Day: r.From, By: 1)).Concat(rolls.Where(r => r.Until is not null).Select(r => (Day: r.Until!.Value, By: -1)));
        foreach (var change in changes.Where(c => c.Day <= today).GroupBy(c => c.Day, c => c.By).OrderBy(g => g.Key))
        {
            count += change.Sum();
            since = count >= least ? null : since ?? change.Key;
        }

        return since;
    }
}
