using Shiji.Reports.Summaries;

namespace Shiji.Reports.Findings;

/// <summary>不合常理 — outside what the rules hold possible, or more than the figure it is a part of.</summary>
public static class Implausible
{
    public static IEnumerable<Judgement> Judge(Trial trial)
    {
        if (trial.Finding.Against is { } against)
            return trial.Units.Select(u => new Judgement(u.Unit, u.Value, u is { Value: { } part, Beside: { } whole } ? part.Value > whole.Value : null, $"不超过{against.Name} {against.Show(u.Beside)}"));
        var unit = FigureWords.BaseOf(trial.Finding.Judged); // the rules speak of hours, the book counts minutes
        var (least, most) = (trial.Rules[0].Value * unit, trial.Rules[1].Value * unit);
        var words = $"应在 {trial.Finding.Show(new(least))}至{trial.Finding.Show(new(most))}之间";
        return trial.Units.Select(u => new Judgement(u.Unit, u.Value, u.Value is { } value ? value.Value < least || value.Value > most : null, words));
    }
}
