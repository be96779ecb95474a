namespace Shiji.Volunteering;

/// <summary>星级判断 — which star somebody has reached, from what is known of them and the rules of the day; it looks at nothing else, so it can be tried on anything.</summary>
public static class StarLadder
{
    /// <summary>半年 — six months of the calendar, not so many days.</summary>
    private const int HalfYear = 6;

    /// <summary>The highest star above the present one that is reached; 0 where none is. Nobody falls.</summary>
    public static int Reached(ServiceFacts facts, StarRules rules, DateOnly on) =>
        rules.Steps.Where(s => s.Level > facts.Level && Missing(facts, s, on) is null).Select(s => s.Level).DefaultIfEmpty().Max();

    /// <summary>What a star still asks of somebody, in a sentence; null where they have reached it.</summary>
    public static string? Missing(ServiceFacts facts, StarStep step, DateOnly on)
    {
        if (facts.Minutes < step.Minutes) return $"服务时长还差 {step.Minutes - facts.Minutes} 分钟。";
        if (step.Months == 0) return null;
        if (facts.RegisteredOn.AddMonths(step.Months) is var full && full > on) return $"注册要满 {step.Months} 个月，到 {full:yyyy-MM-dd} 才满。";
        // Continuous: a record in every half-year since registration that is over; the running one still may bring one.
        for (var half = 0; facts.RegisteredOn.AddMonths((half + 1) * HalfYear) <= on; half++)
            if (!facts.HalfYears.Contains(half))
                return $"服务不连续：{facts.RegisteredOn.AddMonths(half * HalfYear):yyyy-MM-dd} 起的半年里没有服务记录。";
        return null;
    }

    /// <summary>In which half-year since registration a day lies; below 0 before it.</summary>
    public static int HalfYearOf(DateOnly registered, DateOnly day)
    {
        if (day < registered) return -1;
        var half = ((day.Year - registered.Year) * 12 + day.Month - registered.Month) / HalfYear;
        while (registered.AddMonths(half * HalfYear) > day) half--;
        return half;
    }
}
