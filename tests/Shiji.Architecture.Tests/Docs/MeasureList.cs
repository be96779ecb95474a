using System.Globalization;
using System.Text;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Registers;
using static Shiji.Architecture.Tests.Docs.GeneratedPart;

namespace Shiji.Architecture.Tests.Docs;

/// <summary>The list of measures: what a district counts on its first day, by chapter of the report.</summary>
internal static class MeasureList
{
    public static string Text(Catalogue catalogue)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{catalogue.Registers.Count} registers, {catalogue.Measures.Count} measures, {catalogue.Indicators.Count} indicators.\n\n");
        foreach (var group in catalogue.Measures.Select(m => m.Group).Concat(catalogue.Indicators.Select(i => i.Group)).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"## {group}\n\n");
            Indicators(text, [.. catalogue.Indicators.Where(i => i.Group == group)]);
            var measures = catalogue.Measures.Where(m => m.Group == group).ToList();
            Declared(text, [.. measures.Where(m => m.RecordType != typeof(RegisterRow))]);
            foreach (var register in catalogue.Registers.Where(r => r.Group == group))
                Of(text, register, [.. measures.Where(m => m.RecordType == typeof(RegisterRow) && m.Series == register.Id)]);
        }

        return text.ToString();
    }

    private static void Indicators(StringBuilder text, List<Indicator> indicators)
    {
        if (indicators.Count == 0) return;
        text.Append("### 指标 Indicators\n\n| Key | 名称 | Formula | Unit | Shown | Source | 口径 |\n|---|---|---|---|---|---|---|\n");
        foreach (var i in indicators)
            text.Append(CultureInfo.InvariantCulture, $"| {Code(i.Key)} | {Cell(i.Name)} | {Code(i.Formula)} | {Cell(i.Unit)} | {Cell(ShownAs(i.As))} | {Cell(i.Source ?? "")} | {Cell(i.Basis)} |\n");
        text.Append('\n');
    }

    private static void Declared(StringBuilder text, List<Measure> measures)
    {
        if (measures.Count == 0) return;
        text.Append("### 模块度量 Measures declared in code\n\n| Key | 名称 | Unit | Kind | Assessable | 口径 |\n|---|---|---|---|---|---|\n");
        foreach (var m in measures) text.Append(CultureInfo.InvariantCulture, $"| {Code(m.Key)} | {Cell(m.Name)} | {Cell(m.Unit)} | {KindOf(m)} | {Assessed(m)} | {Cell(m.Basis)} |\n");
        text.Append('\n');
    }

    private static void Of(StringBuilder text, Register register, List<Measure> measures)
    {
        text.Append(CultureInfo.InvariantCulture, $"### {register.Name} {Code(register.Key)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"口径：{register.Basis}\n\n可考核 Assessable: {(register.Assessable ? "yes" : "no — " + register.NotAssessableBecause)}\n\n");
        text.Append("| Key | 名称 | Unit | Kind | Beyond the register's 口径 |\n|---|---|---|---|---|\n");
        foreach (var m in measures)
        {
            var more = m.Basis.StartsWith(register.Basis, StringComparison.Ordinal) ? m.Basis[register.Basis.Length..] : m.Basis;
            text.Append(CultureInfo.InvariantCulture, $"| {Code(m.Key)} | {Cell(m.Name)} | {Cell(m.Unit)} | {KindOf(m)} | {Cell(more)} |\n");
        }

        text.Append('\n');
    }

    private static string KindOf(Measure measure) => (measure.IsHeadcount, measure.IsStock) switch
    {
        (true, true) => "headcount, stock",
        (true, false) => "headcount, flow",
        (false, true) => "stock",
        _ => "flow",
    };

    private static string Assessed(Measure measure) => measure.Assessable ? "yes" : "no — " + Cell(measure.NotAssessableBecause!);

    private static string ShownAs(Shown shown) => string.Create(CultureInfo.InvariantCulture, $"{(shown.Decimals == 0 ? "0" : "0." + new string('0', shown.Decimals))}{shown.Suffix}{(shown.Per == 1 ? "" : $" (÷ {shown.Per:0.######})")}");
}
