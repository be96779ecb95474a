namespace Shiji.Kernel.People;

/// <summary>周岁 — completed years; whoever was born on 29 February turns a year older on 1 March of a common year (domain.md §0.4).</summary>
public static class Age
{
    public static int On(DateOnly born, DateOnly day) => day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    /// <summary>The last day of birth with which somebody is that old on a day: a database can ask for it.</summary>
    public static DateOnly LastBirth(int years, DateOnly day) => day.AddYears(-years);

    /// <summary>The day on which they come to be that old.</summary>
    public static DateOnly Reached(DateOnly born, int years) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + years) ? new(born.Year + years, 3, 1) : born.AddYears(years);
}
