using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Reports.Drafts;
using Shiji.Reports.Phrases;
using Shiji.Reports.Summaries;

namespace Shiji.Bench;

/// <summary>核稿 — how many figures of sentences written for it are found, understood and judged rightly, right ones and planted wrong ones; and how long a report takes.</summary>
internal sealed class DraftBench(IServiceProvider services, Catalogue catalogue)
{
    private readonly Dictionary<string, (int Of, int Found, int Indicator, int Verdict)> _classes = [];
    private int _falselyTrue;

    /// <param name="sources">Folder of reports that are not part of the project, each with NAME.keys beside it: the indicators of its figures in order, - for none; null for the sentences alone.</param>
    public async Task RunAsync(DirectoryInfo? sources, bool verbose)
    {
        var district = (await services.GetRequiredService<OrganisationDirectory>().RootAsync())!;
        var period = Period.Half(2022, 1);
        var lines = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "DraftSentences.txt"))).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|')).ToList();
        foreach (var line in lines.Where(l => l[0] == "-")) await StrangeAsync(line, district, period, verbose);
        lines.RemoveAll(l => l[0] == "-");
        var indicators = lines.Select(l => catalogue.Indicator(l[0])!).Distinct().ToList();
        var table = await services.GetRequiredService<FigureReader>().ReadAsync(catalogue, indicators.SelectMany(i => i.Measures), [district.Id], [period]);
        foreach (var line in lines)
            foreach (var (kind, words, verdicts) in Variants(catalogue.Indicator(line[0])!, table.Of(catalogue.Indicator(line[0])!, district.Id, period), line[1]))
            {
                var text = line[2].Replace("{}", words, StringComparison.Ordinal);
                var at = line[2].IndexOf("{}", StringComparison.Ordinal);
                var figure = (await CheckAsync(text, district, period)).Figures.FirstOrDefault(f => f.Start < at + words.Length && f.End > at);
                Score(kind, figure, line[0], verdicts);
                if (verbose && (figure?.Indicator?.Key != line[0] || !verdicts.Contains(figure.Verdict))) Console.WriteLine($"  {kind}: {text} → {figure?.Indicator?.Key ?? "—"} {figure?.Verdict}");
            }

        Console.WriteLine("class                 of   found   indicator   verdict");
        foreach (var (kind, c) in _classes) Console.WriteLine(FormattableString.Invariant($"{kind,-18}{c.Of,6}{c.Found / (double)c.Of,8:P1}{c.Indicator / (double)c.Of,12:P1}{c.Verdict / (double)c.Of,10:P1}"));
        Console.WriteLine($"wrong figures called true: {_falselyTrue}");
        foreach (var file in sources?.GetFiles("*.keys") ?? []) await ReportAsync(file, district);
    }

    /// <summary>A figure nobody counts must not be taken for one that is.</summary>
    private async Task StrangeAsync(string[] line, Organisation district, Period period, bool verbose)
    {
        var text = line[2].Replace("{}", line[1], StringComparison.Ordinal);
        var figure = (await CheckAsync(text, district, period)).Figures.FirstOrDefault();
        Score("nobody's", figure, "", [DraftVerdict.Unsupported]);
        if (verbose && figure?.Verdict != DraftVerdict.Unsupported) Console.WriteLine($"  nobody's: {text} → {figure?.Indicator?.Key ?? "—"} {figure?.Verdict}");
    }

    private Task<CheckedDraft> CheckAsync(string text, Organisation district, Period period) => services.GetRequiredService<CheckDraft>().DoAsync(catalogue, OpenedDraft.Of(text), district, period);

    private void Score(string kind, CheckedFigure? figure, string key, IReadOnlyList<DraftVerdict> verdicts)
    {
        var c = _classes.GetValueOrDefault(kind);
        _classes[kind] = (c.Of + 1, c.Found + (figure is null ? 0 : 1), c.Indicator + ((figure?.Indicator?.Key ?? "") == key ? 1 : 0), c.Verdict + (figure is not null && verdicts.Contains(figure.Verdict) ? 1 : 0));
        if (verdicts.Contains(DraftVerdict.Wrong) && figure is { Verdict: DraftVerdict.Exact or DraftVerdict.Fair }) _falselyTrue++;
    }

    private static IEnumerable<(string Kind, string Words, DraftVerdict[] Verdicts)> Variants(Indicator indicator, Quotient? value, string unit)
    {
        if (value is not { Numerator: > 0 } exact) yield break;
        var external = indicator.Measures.All(m => m.Key.StartsWith("external.", StringComparison.Ordinal));
        DraftVerdict[] honest = external ? [DraftVerdict.External] : [DraftVerdict.Exact, DraftVerdict.Fair];
        var plain = FigureWords.Of(indicator, exact);
        yield return ("true", plain, honest);
        foreach (var (kind, hedge) in new[] { ("true, 超", Hedge.Over), ("true, 余", Hedge.OddMany), ("true, 近", Hedge.Near) })
            if (FigureWords.Of(indicator, exact, hedge) is var hedged && hedged != plain) yield return (kind, hedged, honest);
        if (Permuted(plain) is { } permuted) yield return ("digits permuted", permuted, [DraftVerdict.Wrong]);
        if (FigureWords.Of(indicator, new(exact.Numerator * 11, exact.Denominator * 10)) is var more && more != plain && !more.Contains('.') == !plain.Contains('.')) yield return ("a tenth too high", more, [DraftVerdict.Wrong]);
        if (indicator.As.Suffix != "%") yield return ("masked", $"**{unit}", [DraftVerdict.Masked]);
    }

    private static string? Permuted(string words)
    {
        for (var i = 1; i < words.Length; i++)
            if (char.IsAsciiDigit(words[i]) && char.IsAsciiDigit(words[i - 1]) && words[i] != words[i - 1] && words[i] != '0') return words[..(i - 1)] + words[i] + words[i - 1] + words[(i + 1)..];
        return null;
    }

    private async Task ReportAsync(FileInfo keys, Organisation district)
    {
        var lines = await File.ReadAllLinesAsync(keys.FullName);
        var period = PeriodText.Read(lines[0]).Value;
        var text = OpenDraft.Read(await File.ReadAllBytesAsync(lines[1]), keys.Name).Value!.Text;
        var wanted = lines[2..];
        await CheckAsync(text, district, period);
        var watch = Stopwatch.StartNew();
        var figures = (await CheckAsync(text, district, period)).Figures;
        watch.Stop();
        var right = figures.Zip(wanted, (f, k) => (f.Indicator?.Key ?? "-") == k).Count(same => same);
        Console.WriteLine(FormattableString.Invariant($"{keys.Name}: {text.Length} characters, {figures.Count} of {wanted.Length} figures, {right} as listed, {watch.Elapsed.TotalMilliseconds:0} ms"));
    }
}
