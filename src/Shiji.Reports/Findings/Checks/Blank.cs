namespace Shiji.Reports.Findings;

/// <summary>空白 — nothing at all.</summary>
public static class Blank
{
    public static IEnumerable<Judgement> Judge(Trial trial) =>
        trial.Units.Select(u => new Judgement(u.Unit, u.Value, u.Value is { } value ? value.Numerator == 0 : null, "期内应有记录"));
}
