using Shiji.Kernel.Parameters;

namespace Shiji.Volunteering;

/// <summary>星级规则 — what each star asks on one day: the district's own rules where they are in force, else the national ladder (domain.md §5.6).</summary>
public sealed record StarRules(IReadOnlyList<StarStep> Steps, string Basis)
{
    public const int Highest = 5;

    /// <summary>Null where no rule of stars is in force.</summary>
    public static StarRules? Of(RuleBook rules)
    {
        var steps = new List<StarStep>();
        var used = new List<RuleParameter>();
        for (var level = 1; level <= Highest; level++)
        {
            var local = rules.Find($"star.local.{level}");
            if ((local ?? rules.Find($"star.national.{level}")) is not { } minutes) continue;
            var months = local is null ? null : rules.Find($"star.local.{level}.months");
            steps.Add(new(level, (long)minutes.Value, (int)(months?.Value ?? 0)));
            used.AddRange(new[] { minutes, months }.OfType<RuleParameter>());
        }

        return steps.Count == 0 ? null : new(steps, RuleLine.Clause(used));
    }
}

/// <summary>一星所求 — so many minutes in force, and so many months of registration and continuous service; none where there is no such rule.</summary>
public sealed record StarStep(int Level, long Minutes, int Months);
