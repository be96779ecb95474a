using System.Globalization;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Reports.Phrases;
using Shiji.Reports.Summaries;
using Shiji.Samples.Longgang;
using Spectre.Console;

namespace Shiji.Web.Demo;

/// <summary>样本对数 — the printed figures of the half-year beside what the ledger says, and whether each is honest.</summary>
internal static class DemoFigures
{
    /// <summary>Prints the table; true only if every printed figure is honest.</summary>
    public static bool Print(Catalogue catalogue, Func<Indicator, Quotient?> value)
    {
        var table = new Table().AddColumns("序", "印出的数", "账簿", "相符", "指标");
        table.Columns[2].Alignment = Justify.Right;
        var agreed = 0;
        foreach (var printed in PrintedFigure.All)
        {
            var indicator = catalogue.Indicator(printed.Indicator)!;
            var judged = Judge(printed, indicator, value(indicator));
            if (judged?.IsHonest == true) agreed++;
            table.AddRow(
                printed.No.ToString(CultureInfo.InvariantCulture), Markup.Escape(printed.Text), Markup.Escape(Ledger(indicator, value(indicator))),
                judged?.IsHonest == true ? "[green]✓[/]" : $"[red]✗ {Markup.Escape(judged?.Reason ?? "没有记录")}[/]", Markup.Escape($"{indicator.Name} {indicator.Key}"));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{PrintedFigure.All.Count} 处印出的数，{agreed} 处与账簿相符。");
        return agreed == PrintedFigure.All.Count;
    }

    private static Judgement? Judge(PrintedFigure printed, Indicator indicator, Quotient? value)
    {
        if (value is not { } exact || PrintedNumber.TryParse(printed.Text, out _) is not { } number) return null;
        return number.IsPercent
            ? Honesty.Judge(number, new Ratio(exact.Numerator, exact.Denominator))
            : Honesty.Judge(number, new Ratio(exact.Numerator, exact.Denominator * FigureWords.BaseOf(indicator)).Value);
    }

    private static string Ledger(Indicator indicator, Quotient? value) => value is not { } exact ? "—"
        : indicator.IsRatio ? $"{indicator.Show(exact)}（{exact.Numerator:0}/{exact.Denominator:0}）"
        : string.Create(CultureInfo.InvariantCulture, $"{exact.Value:0.##} {indicator.Unit}");
}
