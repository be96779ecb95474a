namespace Shiji.Reports.Findings;

/// <summary>超过届期 — longer since the last election than the term of such an organisation; one of which no election is known is not judged.</summary>
public static class PastTerm
{
    public static IEnumerable<Judgement> Judge(Trial trial) =>
        trial.Units.Select(u => new Judgement(u.Unit, u.Value, u is { Value: { } since, Beside: { } term } ? since.Value > term.Value : null,
            u.Beside is { } said ? $"届期 {trial.Finding.Show(said)}" : "账簿里没有它现在这一届"));
}
