using System.CommandLine;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Web.Commands;

/// <summary>migrate — brings the schema and the standard catalogue up to date, and nothing else.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "把数据库结构和标准目录更新到本版本") { Place.Data, Place.Database };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, (services, catalogue) =>
        {
            Console.WriteLine($"{services.GetRequiredService<ShijiDb>().Storage.Name} 已是最新：{catalogue.Registers.Count} 本台账，{catalogue.Measures.Count} 个度量，{catalogue.Indicators.Count} 个指标。");
            return Task.FromResult<Refusal?>(null);
        }, cancel, create: true));
        return command;
    }
}
