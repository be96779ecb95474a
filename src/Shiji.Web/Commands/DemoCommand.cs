using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Web.Demo;
using Spectre.Console;

namespace Shiji.Web.Commands;

/// <summary>demo — builds the sample district once, shows that every printed figure agrees with the ledger, writes the summary, and serves.</summary>
internal static class DemoCommand
{
    private static readonly Period Sample = Period.Half(2022, 1);

    public static Command Create()
    {
        var scale = new Option<int?>("--scale") { Description = "记录和人员放大多少倍（默认 1；再次运行时沿用建立时的倍数）" };
        scale.Validators.Add(result =>
        {
            if (result.GetValue(scale) is < 1 or > 100) result.AddError("--scale 应在 1 到 100 之间。");
        });
        var noServe = new Option<bool>("--no-serve") { Description = "建好就退出，不启动网页" };
        var command = new Command("demo", "建立样本区 2022 年上半年，核对数字，生成总结，启动网页") { Place.Data, Place.Database, scale, noServe, ServeCommand.Log };
        command.SetAction(async (parsed, cancel) =>
        {
            var code = await Verb.RunAsync(parsed, (services, catalogue) =>
                BuildAsync(services, catalogue, parsed.GetValue(scale), parsed.GetValue(Place.Data)!, cancel), cancel, create: true);
            return code != 0 || parsed.GetValue(noServe) ? code : await ServeCommand.ServeAsync(parsed, ServeCommand.DefaultUrl, cancel);
        });
        return command;
    }

    private static async Task<Refusal?> BuildAsync(IServiceProvider services, Catalogue catalogue, int? asked, DirectoryInfo folder, CancellationToken cancel)
    {
        var scale = asked ?? 1;
        if (await services.GetRequiredService<ShijiDb>().Set<Book>().AsNoTracking().SingleOrDefaultAsync(cancel) is { } book)
        {
            if (Another(book, asked) is { } refusal) return refusal;
            scale = book.SampleScale!.Value;
            AnsiConsole.WriteLine("样本区已经建好，直接使用。");
            await services.GetRequiredService<TallyBook>().RefreshAsync(catalogue, null, cancel);
        }
        else await LoadAsync(services, catalogue, scale, cancel);

        var root = await services.GetRequiredService<OrganisationDirectory>().RootAsync(cancel);
        var table = await services.GetRequiredService<FigureReader>()
            .ReadAsync(catalogue, catalogue.Indicators.SelectMany(i => i.Measures), [root!.Id], [Sample], cancel);
        var agreed = DemoFigures.Print(catalogue, i => table.Of(i, root.Id, Sample));
        if (scale != 1) AnsiConsole.WriteLine($"印出的数写的是一倍的样本区；记录放大 {scale} 倍后只供对照。");

        await services.GetRequiredService<SampleAccounts>().MakeAsync(cancel);
        folder.Create();
        var file = new FileInfo(Path.Combine(folder.FullName, $"summary-{Sample.Code}.docx"));
        var written = await SummaryCommand.WriteAsync(services, catalogue, root, Sample, Sample.Until.AddDays(3), file, cancel);
        if (!written.Ok) return written.Refusal;
        AnsiConsole.WriteLine($"已写入 {file.FullName}");
        return agreed || scale != 1 ? null : new Refusal("有数字与账簿不符，见上表。");
    }

    /// <summary>Why a demonstration may not use what is already there.</summary>
    private static Refusal? Another(Book book, int? asked) => book.SampleScale is not { } scale
        ? new("这里是一个区自己的数据，不是样本区；demo 没有动其中的记录。请用 --data 或 --database 另指一处。")
        : asked is { } other && other != scale
            ? new($"这里已有放大 {scale} 倍的样本区，没有改动；要 {other} 倍的，请用 --data 或 --database 另指一处。")
            : null;

    private static async Task LoadAsync(IServiceProvider services, Catalogue catalogue, int scale, CancellationToken cancel)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Progress.RunAsync(report => new DemoDistrict(services).LoadAsync(catalogue, scale, report, cancel));
        AnsiConsole.WriteLine($"样本区建成，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
    }
}
