namespace Shiji.League;

/// <summary>推优规则 — the codes of the rule parameters that the steps are judged by (domain.md §1.10).</summary>
internal static class RecommendRules
{
    public const string AgeMost = "recommend.age.most";
    public const string MemberMonths = "recommend.member.months";
    public const string Share = "recommend.share";
    public const string PublicityDays = "recommend.publicity.days";
    public const string ValidMonths = "recommend.valid.months";

    /// <summary>The last of so many working days from a day on, itself counted: Monday to Friday; holidays are for whoever posts it to add.</summary>
    public static DateOnly LastWorkday(DateOnly from, int days)
    {
        var day = from;
        for (var left = IsWorkday(day) ? days - 1 : days; left > 0; left -= IsWorkday(day) ? 1 : 0) day = day.AddDays(1);
        return day;
    }

    private static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
