using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>符合条件名单 — who within reach has reached a star they do not hold, with what it rests on. A list to propose from; nothing is awarded by it.</summary>
public sealed class EligibleStars(ServedTime service, RuleReader rules, DistrictClock clock)
{
    public async Task<(IReadOnlyList<Eligible> People, StarRules? Rules)> ListAsync(CancellationToken cancel = default)
    {
        var today = clock.Today;
        if (StarRules.Of(await rules.OnAsync(today, cancel)) is not { } ladder) return ([], null);
        var least = ladder.Steps.Min(s => s.Minutes);
        var facts = await service.ReadAsync(today, least, cancel: cancel);
        return ([.. facts.Select(f => new Eligible(f, StarLadder.Reached(f, ladder, today))).Where(e => e.Level > 0)], ladder);
    }
}

/// <summary>符合条件的人 — with the highest star they have reached.</summary>
public sealed record Eligible(ServiceFacts Facts, int Level);
