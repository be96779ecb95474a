using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Proofs;
using Shiji.Kernel.Results;
using Shiji.Reports.Closings;

namespace Shiji.Web.Commands;

/// <summary>prove — recounts everything and exits with 0 only if the book, the pass and the lists all agree.</summary>
internal static class ProveCommand
{
    private const int Printed = 40;

    public static Command Create()
    {
        var period = new Option<string>("--period") { Description = "统计期，如 2022H1", Required = true };
        var command = new Command("prove", "重算每个组织的每个度量，与账簿和记录明细逐一核对") { Place.Data, Place.Database, period };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, async (services, catalogue) =>
        {
            var read = PeriodText.Read(parsed.GetValue(period));
            if (!read.Ok) return read.Refusal;
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var result = await Progress.RunAsync(report => services.GetRequiredService<Proof>().RunAsync(catalogue, read.Value, report.Invoke, cancel));
            await PrintAsync(services, result, cancel);
            if (!result.Proved) return new Refusal($"核验不通过：{result.Compared} 处核对，{result.Differences.Count} 处不符，{result.Strays.Count} 个组织有无处可计的记录。");
            if (await ClosingsAsync(services, read.Value, cancel) is { } broken) return broken;
            Console.WriteLine($"核验通过：{read.Value.Name}，{catalogue.Measures.Count} 个度量，{result.Compared} 处核对全部一致，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
            return null;
        }, cancel));
        return command;
    }

    /// <summary>What was frozen of the period, and of those within it, still adds up to itself.</summary>
    private static async Task<Refusal?> ClosingsAsync(IServiceProvider services, Period period, CancellationToken cancel)
    {
        var closings = await services.GetRequiredService<ShijiDb>().Set<Closing>().AsNoTracking().Where(c => c.State == ClosingState.Accepted && c.Day >= period.From && c.Day < period.Until).ToListAsync(cancel);
        var wrong = 0;
        foreach (var closing in closings)
            foreach (var sentence in await services.GetRequiredService<VerifyClosing>().DoAsync(closing, cancel))
            {
                Console.WriteLine($"定格不符 组织 {closing.OrganisationId}，{Period.Of(closing.Period).Name}第 {closing.Edition} 版：{sentence}");
                wrong++;
            }

        if (wrong > 0) return new Refusal($"核验不通过：定格的数有 {wrong} 处与当时的明细或摘要不符。");
        if (closings.Count > 0) Console.WriteLine($"定格的 {closings.Count} 次结账由当时的明细重新加出，全部一致。");
        return null;
    }

    private static async Task PrintAsync(IServiceProvider services, ProofResult result, CancellationToken cancel)
    {
        var (differences, strays) = (result.Differences.Take(Printed).ToList(), result.Strays.Take(Printed).ToList());
        int[] ids = [.. differences.Concat(strays).Select(d => d.NodeId).Distinct()];
        var names = await services.GetRequiredService<ShijiDb>().Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        foreach (var d in differences)
            Console.WriteLine($"不符（{d.Reading}） {Name(d)} {d.When} {d.Measure.Name}（{d.Measure.Key}）：账簿 {d.Book}，记录 {d.Records}");
        foreach (var s in strays)
            Console.WriteLine($"无处可计 {Name(s)} {s.When} {s.Measure.Name}（{s.Measure.Key}）：{s.Records}{s.Measure.Unit}记在该组织还没有成立或已经撤销的日子");

        string Name(Discrepancy d) => names.GetValueOrDefault(d.NodeId, $"编号 {d.NodeId}（没有这个组织）");
    }
}
