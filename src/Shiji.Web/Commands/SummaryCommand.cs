using System.CommandLine;
using System.Text.Json;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Office;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;

namespace Shiji.Web.Commands;

/// <summary>summary — composes the work summary of one organisation and period into an official .docx.</summary>
internal static class SummaryCommand
{
    public static Command Create()
    {
        var organisation = new Option<string>("--organisation") { Description = "组织名称或代码", Required = true };
        var period = new Option<string>("--period") { Description = "统计期，如 2022H1", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "写到哪个 .docx 文件", Required = true };
        var json = new Option<FileInfo?>("--json") { Description = "另把文中引用的数字写成 JSON 文件" };
        var command = new Command("summary", "生成工作总结（.docx，GB/T 9704 版式），每个数字都可追溯") { Place.Data, Place.Database, organisation, period, output, json };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, async (services, catalogue) =>
        {
            var asked = await FiguresCommand.AskAsync(services, parsed.GetValue(organisation), parsed.GetValue(period), cancel);
            if (!asked.Ok) return asked.Refusal;
            var clock = services.GetRequiredService<DistrictClock>();
            var written = await WriteAsync(services, catalogue, asked.Value.Organisation, asked.Value.Period, clock.Today, parsed.GetValue(output)!, cancel);
            if (!written.Ok) return written.Refusal;
            if (parsed.GetValue(json) is { } file) await File.WriteAllTextAsync(file.FullName, JsonOf(written.Value), cancel);
            Console.WriteLine($"已写入 {parsed.GetValue(output)!.FullName}：{string.Concat(written.Value.Title)}，引用数字 {written.Value.Figures.Count} 处，正文 {written.Value.Length} 字。");
            if (written.Value.Caveat is { } caveat) Console.WriteLine(caveat);
            return null;
        }, cancel));
        return command;
    }

    /// <summary>Composes and writes; the file appears whole or not at all.</summary>
    public static async Task<Outcome<Summary>> WriteAsync(
        IServiceProvider services, Catalogue catalogue, Organisation organisation, Period period, DateOnly on, FileInfo file, CancellationToken cancel)
    {
        if (!string.Equals(file.Extension, ".docx", StringComparison.OrdinalIgnoreCase)) return new Refusal($"{file.Name} 不是 .docx 文件名。", "out");
        if (file.Directory is { Exists: false }) return new Refusal($"没有 {file.Directory.FullName} 这个文件夹，请先建立。", "out");
        var template = TemplateReader.Read(StandardTemplates.WorkSummary);
        if (!template.Ok) return template.Refusal;
        var summary = await services.GetRequiredService<ComposeSummary>().DoAsync(catalogue, template.Value, organisation, period, cancel);
        if (!summary.Ok) return summary;
        using var memory = new MemoryStream();
        DocxWriter.Write(SummaryDocument.Of(summary.Value, on, services.GetRequiredService<DistrictClock>().UtcNow), memory);
        var draft = file.FullName + ".part";
        await File.WriteAllBytesAsync(draft, memory.ToArray(), cancel);
        File.Move(draft, file.FullName, overwrite: true);
        return summary;
    }

    private static string JsonOf(Summary summary) => JsonSerializer.Serialize(
        summary.Figures.Select(f => new { f.Bookmark, f.Indicator.Key, f.Indicator.Name, Value = f.Value?.Value, f.Indicator.Unit, Shown = f.Printed, f.Indicator.Basis }),
        FiguresCommand.Json);
}
