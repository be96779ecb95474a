namespace Shiji.Activities;

/// <summary>周岁 — whole years on a day; whoever was born on 29 February is a year older on 1 March.</summary>
internal static class Ages
{
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }
}
