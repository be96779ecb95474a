using Shiji.Kernel.Parameters;

namespace Shiji.Reports.Findings;

/// <summary>迟录 — more of it entered after the day than the rule bears with.</summary>
public static class Late
{
    public static IEnumerable<Judgement> Judge(Trial trial)
    {
        var most = trial.Rules[0];
        return trial.Units.Select(u => new Judgement(u.Unit, u.Value, u.Value is { } share ? share.Value > most.Value : null, $"补录不超过 {most.Amount()}"));
    }
}
