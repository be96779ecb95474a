namespace Shiji.Reports.Findings;

/// <summary>低于中位 — less than the median of the units by more than the margin of the rule.</summary>
public static class BelowMedian
{
    private const int Fewest = 3; // of one or two units there is no middle to fall behind

    public static IEnumerable<Judgement> Judge(Trial trial)
    {
        decimal[] values = [.. trial.Units.Where(u => u.Value is not null).Select(u => u.Value!.Value.Value).Order()];
        if (values.Length < Fewest) return trial.Units.Select(u => new Judgement(u.Unit, u.Value, null, "可比的单位太少"));
        var half = values.Length / 2;
        var median = values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
        var words = $"中位数 {trial.Finding.Show(new(median))}";
        var line = median * (1 - trial.Rules[0].Value);
        return trial.Units.Select(u => new Judgement(u.Unit, u.Value, u.Value is { } value ? value.Value < line : null, words));
    }
}
