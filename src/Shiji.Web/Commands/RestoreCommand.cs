using System.CommandLine;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;
using Shiji.Web.Backups;

namespace Shiji.Web.Commands;

/// <summary>restore — a backup into an empty place; it never writes over data.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var from = new Option<FileInfo>("--from") { Description = "从哪个备份文件", Required = true };
        var command = new Command("restore", "把备份恢复到一个还没有数据的地方") { Place.Data, Place.Database, from };
        command.SetAction((parsed, cancel) => Verb.AsItIsAsync(parsed, async services =>
        {
            var restore = new RestoreBackup(services.GetRequiredService<ShijiDb>());
            var done = await Progress.RunAsync(report => restore.DoAsync(parsed.GetValue(from)!, report, cancel));
            if (!done.Ok) return done.Refusal;
            var made = services.GetRequiredService<DistrictClock>().LocalOf(done.Value.MadeAt);
            Console.WriteLine($"已恢复 {made:yyyy-MM-dd HH:mm} 的备份（{done.Value.Version} 版）：{done.Value.Rows.Count} 张表 {done.Value.Rows.Values.Sum()} 行，与备份清单一致。");
            Console.WriteLine("请用 prove 核验一遍再启用。密封的内容要有原来的密钥环才打得开，请把它放回原处。");
            return null;
        }, cancel, create: true));
        return command;
    }
}
