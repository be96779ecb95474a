using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Results;

namespace Shiji.Reports.Templates;

/// <summary>模板检查 — whether a template can be written in this district: its indicators are there, and its tables set no unit beside another by what may not be assessed.</summary>
public static class TemplateCheck
{
    public static Refusal? Do(Catalogue catalogue, Template template)
    {
        var missing = template.Keys.Where(k => catalogue.Indicator(k) is null).ToList();
        if (missing.Count > 0) return new Refusal($"模板引用了目录里没有的指标：{string.Join("、", missing)}。", "text");
        foreach (var block in template.Blocks.Where(b => b.Kind == BlockKind.Table))
            foreach (var citation in block.Pieces.SelectMany(p => p.Citations))
                if (catalogue.Indicator(citation.Key)!.Measures.FirstOrDefault(m => !m.Assessable) is { } measure)
                    return new Refusal($"模板第 {block.Line} 行：“{catalogue.Indicator(citation.Key)!.Name}”不作考核（{measure.NotAssessableBecause!.TrimEnd('。')}），不能按单位列表，请从表里去掉；写在正文里可以。", "text");
        return null;
    }
}
