namespace Shiji.Reports.Findings;

/// <summary>同比下降 — less than in the same span of last year by more than the margin; not asked where there was too little to compare.</summary>
public static class Falling
{
    public static IEnumerable<Judgement> Judge(Trial trial)
    {
        var (margin, least) = (trial.Rules[0].Value, trial.Rules[1].Value);
        return trial.Units.Select(u => u is { Value: { } now, Beside: { } then } && then.Value >= least
            ? new Judgement(u.Unit, u.Value, now.Value < then.Value * (1 - margin), $"上年同期 {trial.Finding.Show(then)}")
            : new Judgement(u.Unit, u.Value, null, u.Beside is { } few ? $"上年同期只有 {trial.Finding.Show(few)}，不作比较" : "上年同期没有可比的数"));
    }
}
