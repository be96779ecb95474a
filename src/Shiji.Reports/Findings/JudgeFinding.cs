namespace Shiji.Reports.Findings;

/// <summary>判问题 — the test that a check names, over all its units.</summary>
public static class JudgeFinding
{
    public static IEnumerable<Judgement> Do(Trial trial) => trial.Finding.Entry.Test switch
    {
        FindingTest.BelowTarget => BelowTarget.Judge(trial),
        FindingTest.BelowMedian => BelowMedian.Judge(trial),
        FindingTest.Falling => Falling.Judge(trial),
        FindingTest.Blank => Blank.Judge(trial),
        FindingTest.Late => Late.Judge(trial),
        FindingTest.Implausible => Implausible.Judge(trial),
        FindingTest.PastTerm => PastTerm.Judge(trial),
        var test => throw new ArgumentOutOfRangeException(nameof(trial), test, "no such test"),
    };
}
