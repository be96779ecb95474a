using System.CommandLine;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;
using Shiji.Web.Backups;

namespace Shiji.Web.Commands;

/// <summary>backup — the database as it is at one moment into one file, while others go on working.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo>("--out") { Description = "写到哪个备份文件", Required = true };
        var command = new Command("backup", "把数据库备份成一个文件；备份时可照常工作") { Place.Data, Place.Database, output };
        command.SetAction((parsed, cancel) => Verb.AsItIsAsync(parsed, async services =>
        {
            var file = parsed.GetValue(output)!;
            var backup = new MakeBackup(services.GetRequiredService<ShijiDb>(), services.GetRequiredService<DistrictClock>());
            var made = await Progress.RunAsync(report => backup.DoAsync(file, report, cancel));
            if (!made.Ok) return made.Refusal;
            file.Refresh();
            Console.WriteLine($"已备份到 {file.FullName}：{made.Value.Storage}，{made.Value.Rows.Count} 张表 {made.Value.Rows.Values.Sum()} 行，{file.Length / 1e6:0.0} MB。");
            Console.WriteLine("密钥环不在备份里，请另外妥善保存；没有它，密封的内容打不开。");
            return null;
        }, cancel));
        return command;
    }
}
