namespace Shiji.Reports.Findings;

/// <summary>低于要求 — less than the rule asks; where the rule is due at the year's end, less than its share of the time.</summary>
public static class BelowTarget
{
    public static IEnumerable<Judgement> Judge(Trial trial)
    {
        var asked = trial.Rules[0].Value * (trial.Finding.Entry.ByTime ? trial.Elapsed : 1);
        var words = $"{(trial.Finding.Entry.ByTime ? "按时间进度" : "")}应到 {trial.Finding.Show(new(asked))}";
        return trial.Units.Select(u => new Judgement(u.Unit, u.Value, u.Value is { } value ? value.Value < asked : null, words));
    }
}
