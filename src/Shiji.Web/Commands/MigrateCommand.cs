using System.CommandLine;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Web.Upgrades;

namespace Shiji.Web.Commands;

/// <summary>migrate — brings the schema and the standard catalogue up to date, or the schema back to an earlier step, and nothing else.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = "退回到哪一步，好让旧版本再打开；退之前先停下网页" };
        var command = new Command("migrate", "把数据库结构和标准目录更新到本版本，或把结构退回旧版本；改动之前自动备份") { Place.Data, Place.Database, to };
        command.SetAction((parsed, cancel) => parsed.GetValue(to) is { } step ? BackAsync(parsed, step, cancel) : Verb.RunAsync(parsed, (services, catalogue) =>
        {
            Console.WriteLine($"{services.GetRequiredService<ShijiDb>().Storage.Name} 已是最新：{catalogue.Registers.Count} 本台账，{catalogue.Measures.Count} 个度量，{catalogue.Indicators.Count} 个指标。");
            return Task.FromResult<Refusal?>(null);
        }, cancel, create: true));
        return command;
    }

    private static Task<int> BackAsync(ParseResult parsed, string to, CancellationToken cancel) => Verb.AsItIsAsync(parsed, async services =>
    {
        var db = services.GetRequiredService<ShijiDb>();
        var alone = await db.Storage.AloneAsync(db, cancel);
        if (alone.Refusal is { } unreachable) return unreachable;
        await using var held = alone.Value;
        var gone = await new GoBack(db, new(db, services.GetRequiredService<DistrictClock>(), parsed.GetValue(Place.Data)!)).DoAsync(to, cancel);
        if (!gone.Ok) return gone.Refusal;
        Console.WriteLine($"{db.Storage.Name} 已退回到 {gone.Value}。现在请换用旧版本的程序：本程序一打开它，又会升级。");
        return null;
    }, cancel);
}
