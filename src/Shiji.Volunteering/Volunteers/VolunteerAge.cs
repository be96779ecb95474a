namespace Shiji.Volunteering;

/// <summary>周岁 — completed years; whoever was born on 29 February turns a year older on 1 March of a common year (domain.md §0.4).</summary>
public static class VolunteerAge
{
    public static int On(DateOnly born, DateOnly day) => day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    public static AgeBand BandOn(DateOnly born, DateOnly day) => On(born, day) switch
    {
        < 18 => AgeBand.Minor,
        < 36 => AgeBand.Young,
        < 60 => AgeBand.Middle,
        _ => AgeBand.Senior,
    };
}
