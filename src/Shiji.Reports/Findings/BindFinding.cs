using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Results;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Findings;

/// <summary>装载问题线索 — binds a check to the catalogue; what may not be assessed, what nobody counts and what leans on no rule is refused.</summary>
public static class BindFinding
{
    private static readonly Shown Share = new(0.01m, 1, "%");

    /// <summary>Of days.</summary>
    private static readonly Shown Years = new(365.25m, 1, "年");

    public static Outcome<Finding> Do(FindingEntry entry, Catalogue catalogue)
    {
        if (catalogue.Indicator(entry.Indicator) is not { } page) return Refuse(entry, $"目录里没有指标“{entry.Indicator}”，请换一个目录里有的");
        var judged = page;
        if (entry.Formula is { } formula)
        {
            var term = Formula.Read(formula, catalogue.Measure);
            if (!term.Ok) return Refuse(entry, term.Refusal.Message.TrimEnd('。'));
            var shown = entry.Shown ?? new(1, 0, page.As.Suffix);
            judged = new(new IndicatorDefinition { Key = entry.Key, Name = entry.Name, Group = page.Group, Formula = formula, Unit = page.Unit, Per = shown.Per, Decimals = shown.Decimals, Suffix = shown.Suffix }, term.Value);
        }

        var against = entry.Against is { } other ? catalogue.Indicator(other) : null;
        if (entry.Against is not null && against is null) return Refuse(entry, $"目录里没有指标“{entry.Against}”，请换一个目录里有的");
        var read = TemplateReader.Read(entry.Sentence);
        if (!read.Ok) return Refuse(entry, read.Refusal.Message.TrimEnd('。'));
        if (read.Value.Keys.FirstOrDefault(k => catalogue.Indicator(k) is null) is { } unknown) return Refuse(entry, $"句子引用了目录里没有的指标“{unknown}”");
        Indicator[] cited = [.. read.Value.Keys.Select(k => catalogue.Indicator(k)!)];
        var needed = RulesNeeded(entry);
        if ((entry.Rules?.Count ?? 0) < needed) return Refuse(entry, $"要写明 {needed} 条规则参数");
        if (entry.Test == FindingTest.Late && judged.Single is not { IsStock: false, IsHeadcount: false }) return Refuse(entry, "迟录只能查一个逐条相加的度量");
        foreach (var indicator in new[] { judged, page, against }.OfType<Indicator>().Concat(cited))
            if (indicator.Measures.FirstOrDefault(m => m.NotAssessableBecause is not null) is { } measure)
                return Refuse(entry, $"“{measure.Name}”不作考核（{measure.NotAssessableBecause!.TrimEnd('。')}），不能用来查问题，请换一个指标");
        return new Finding(entry, judged, page, against, entry.Test switch { FindingTest.Late => Share, FindingTest.PastTerm => Years, _ => judged.As }, [.. read.Value.Blocks.SelectMany(b => b.Pieces)], cited);
    }

    private static int RulesNeeded(FindingEntry entry) => entry.Test switch
    {
        FindingTest.Blank => 0,
        FindingTest.Falling or FindingTest.PastTerm => 2,
        FindingTest.Implausible => entry.Against is null ? 2 : 0,
        _ => 1,
    };

    private static Refusal Refuse(FindingEntry entry, string what) => new($"问题线索“{entry.Key}”：{what}。", "finding");
}
