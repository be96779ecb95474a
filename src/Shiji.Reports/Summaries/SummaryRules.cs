using Shiji.Kernel.Parameters;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Summaries;

/// <summary>成稿规则 — how numbers are printed and how long a report may be, from the district's rule parameters.</summary>
public static class SummaryRules
{
    /// <summary>The print style the parameters <c>phrase.*</c> say; what they do not say stays as the house decided.</summary>
    public static PrintStyle StyleOf(RuleBook rules)
    {
        var (house, tolerance) = (PrintStyle.Default, HedgeTolerance.Default);
        return house with
        {
            WanFrom = rules.Of("phrase.exact.below", house.WanFrom),
            Decimals = (int)rules.Of("phrase.myriad.decimals", house.Decimals),
            HedgedDigits = (int)rules.Of("phrase.hedged.digits", house.HedgedDigits),
            Tolerance = tolerance with
            {
                NearLeast = rules.Of("phrase.near.floor", tolerance.NearLeast),
                NearTight = rules.Of("phrase.near.tight", tolerance.NearTight),
                NearTenths = rules.Of("phrase.near.tenths", tolerance.NearTenths),
                AboutMost = rules.Of("phrase.about.widest", tolerance.AboutMost),
                AboutTight = rules.Of("phrase.about.tight", tolerance.AboutTight),
                PartOfStep = rules.Of("phrase.over.tight", tolerance.PartOfStep),
            },
        };
    }

    /// <summary>Every version that a report written by this book rests on.</summary>
    public static IReadOnlyList<RuleParameter> ReadFrom(RuleBook rules)
    {
        StyleOf(rules);
        LongestOf(rules);
        return rules.Used;
    }

    /// <summary>Characters, white space not counted; 0 where no limit is kept (domain.md §8.2).</summary>
    public static int LongestOf(RuleBook rules) => (int)rules.Of("report.length.general", 0);
}
