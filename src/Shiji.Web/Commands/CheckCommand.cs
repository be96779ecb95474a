using System.CommandLine;
using System.Text.Json;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Reports.Crossings;
using Shiji.Reports.Drafts;
using Shiji.Reports.Sources;
using Spectre.Console;

namespace Shiji.Web.Commands;

/// <summary>check — every figure of a draft written by hand, held against the ledger.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var draft = new Argument<FileInfo>("file") { Description = "文稿：.docx、.txt 或 .md" };
        var organisation = new Option<string>("--organisation") { Description = "谁的文稿：组织名称或代码", Required = true };
        var period = new Option<string>("--period") { Description = "写的是哪一期，如 2022H1", Required = true };
        var json = new Option<FileInfo?>("--json") { Description = "把结果写成 JSON 文件" };
        var against = new Option<FileInfo?>("--against") { Description = "另一份文稿，与它互相对照，如上半年的总结" };
        var other = new Option<string?>("--against-period") { Description = "那一份写的是哪一期；不写就同这一份" };
        var command = new Command("check", "核稿：把文稿里的每个数字与账簿对照，说准、说宽、说低、说错了的分别列出") { draft, Place.Data, Place.Database, organisation, period, json, against, other };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, async (services, catalogue) =>
        {
            var asked = await FiguresCommand.AskAsync(services, parsed.GetValue(organisation), parsed.GetValue(period), cancel);
            if (!asked.Ok) return asked.Refusal;
            var file = parsed.GetValue(draft)!;
            if (!file.Exists) return new Refusal($"没有 {file.FullName} 这个文件。", "file");
            var text = OpenDraft.Read(await File.ReadAllBytesAsync(file.FullName, cancel), file.Name);
            if (!text.Ok) return text.Refusal;
            var result = await services.GetRequiredService<CheckDraft>().DoAsync(catalogue, text.Value, asked.Value.Organisation, asked.Value.Period, cancel);
            if (parsed.GetValue(json) is { } written)
                await File.WriteAllTextAsync(written.FullName, JsonSerializer.Serialize(result.Figures.Select(f => DraftJson.Of(result, f)), FiguresCommand.Json), cancel);
            Show(result);
            var beside = parsed.GetValue(against) is { } second ? await BesideAsync(services, catalogue, second, parsed.GetValue(other), result, cancel) : default;
            if (beside.Refusal is not null) return beside.Refusal;
            foreach (var crossing in await services.GetRequiredService<CrossDrafts>().DoAsync(catalogue, result, beside.Value, cancel)) Console.WriteLine($"{crossing.Kind.Word()}：{crossing.Sentence}");
            ShowSources(await services.GetRequiredService<CheckSources>().DoAsync(catalogue, text.Value.Carried, cancel));
            return null;
        }, cancel));
        return command;
    }

    private static async Task<Outcome<(string, CheckedDraft)?>> BesideAsync(IServiceProvider services, Catalogue catalogue, FileInfo file, string? period, CheckedDraft draft, CancellationToken cancel)
    {
        if (!file.Exists) return new Refusal($"没有 {file.FullName} 这个文件。", "against");
        var span = period is null ? draft.Period : PeriodText.Read(period);
        if (!span.Ok) return span.Refusal;
        var text = OpenDraft.Read(await File.ReadAllBytesAsync(file.FullName, cancel), file.Name);
        if (!text.Ok) return text.Refusal;
        return (file.Name, await services.GetRequiredService<CheckDraft>().DoAsync(catalogue, text.Value, draft.Organisation, span.Value, cancel));
    }

    /// <summary>Only what the file itself says is no longer so.</summary>
    private static void ShowSources(IReadOnlyList<CheckedSource> sources)
    {
        if (sources.Count == 0) return;
        foreach (var source in sources.Where(s => s.Verdict != SourceVerdict.Same)) Console.WriteLine($"{source.Figure.Source.Name}：{source.Verdict.Word()}。{source.Reason}");
        Console.WriteLine($"这份文件自带 {sources.Count} 处数源，{sources.Count(s => s.Verdict == SourceVerdict.Same)} 处与写出时一致。");
    }

    private static void Show(CheckedDraft result)
    {
        var table = new Table().AddColumns("文中", "结论", "认作", "账上", "说明");
        foreach (var figure in result.Figures)
            table.AddRow(Markup.Escape(figure.Text), figure.Verdict.Word(), Markup.Escape(figure.Indicator?.Name ?? "—"),
                Markup.Escape(figure.Indicator?.Show(figure.Ledger) ?? "—"), Markup.Escape(figure.Reason + (figure.Suggestions.Count > 0 ? $"可写：{string.Join("、", figure.Suggestions)}。" : "")));
        AnsiConsole.Write(table);
        var counts = Enum.GetValues<DraftVerdict>().Where(v => result.Count(v) > 0).Select(v => $"{v.Word()} {result.Count(v)}");
        Console.WriteLine($"{result.Organisation.Name} {result.Period.Name}：{result.Figures.Count} 处数字，{string.Join("，", counts)}。");
    }
}
