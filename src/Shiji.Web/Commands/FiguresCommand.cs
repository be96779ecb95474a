using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Spectre.Console;

namespace Shiji.Web.Commands;

/// <summary>figures — every indicator of one organisation in one period, as a table or as JSON.</summary>
internal static class FiguresCommand
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var organisation = new Option<string>("--organisation") { Description = "组织名称或代码", Required = true };
        var period = new Option<string>("--period") { Description = "统计期，如 2022H1", Required = true };
        var json = new Option<FileInfo?>("--json") { Description = "把结果写成 JSON 文件" };
        var command = new Command("figures", "列出一个组织在一个统计期的全部指标") { Place.Data, Place.Database, organisation, period, json };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, async (services, catalogue) =>
        {
            var asked = await AskAsync(services, parsed.GetValue(organisation), parsed.GetValue(period), cancel);
            if (!asked.Ok) return asked.Refusal;
            var (unit, span) = asked.Value;
            var figures = await services.GetRequiredService<ListFigures>().DoAsync(catalogue, catalogue.Indicators, unit.Id, span, cancel);
            if (parsed.GetValue(json) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(figures, Json), cancel);
                Console.WriteLine($"已写入 {file.FullName}：{unit.Name} {span.Name} {figures.Count} 个指标。");
                return null;
            }

            var table = new Table().AddColumns("指标", "数值", "标识");
            foreach (var figure in figures) table.AddRow(Markup.Escape(figure.Name), Markup.Escape(figure.Shown), Markup.Escape(figure.Key));
            AnsiConsole.Write(table);
            return null;
        }, cancel));
        return command;
    }

    public static async Task<Outcome<(Organisation Organisation, Period Period)>> AskAsync(
        IServiceProvider services, string? organisation, string? period, CancellationToken cancel)
    {
        var span = PeriodText.Read(period);
        if (!span.Ok) return span.Refusal;
        var unit = await services.GetRequiredService<OrganisationDirectory>().FindAsync(organisation, cancel);
        return unit.Ok ? (unit.Value, span.Value) : unit.Refusal;
    }
}
