namespace Shiji.League;

/// <summary>后备规则.</summary>
public static class ReserveRules
{
    public const string AgeMost = "reserve.age.most";
    public const string Months = "reserve.months";
}
