using System.CommandLine;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;

namespace Shiji.Web.Commands;

/// <summary>verify-log — follows the chain of the log from its first link, or from where it was lawfully cut; exits with 1 when an entry was changed, taken out or slipped in.</summary>
internal static class VerifyLogCommand
{
    public static Command Create()
    {
        var noted = new Option<string?>("--noted") { Description = "以前记下的“序位:哈希”，核对日志末尾没有被截断" };
        var anchors = new Option<DirectoryInfo?>("--anchors") { Description = "锚文件所在的文件夹（数据目录下的 anchors，或它的副本），逐个核对" };
        noted.Validators.Add(result =>
        {
            if (result.GetValue(noted) is { } text && AnchorFolder.Read(text) is null) result.AddError("--noted 应写成“序位:哈希”，就是上次核验时印出的那一行。");
        });
        var command = new Command("verify-log", "逐条核验日志，证明没有被改动、删除或插入") { Place.Data, Place.Database, noted, anchors };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, async (services, _) =>
        {
            var chain = services.GetRequiredService<LogChain>();
            while (await chain.SealAsync(everything: true, cancel) > 0)
            {
            }

            List<(long, string)> heads = AnchorFolder.Read(parsed.GetValue(noted) ?? "") is { } head ? [head] : [];
            if (parsed.GetValue(anchors) is { } folder)
            {
                var read = new AnchorFolder(folder.FullName).Read();
                if (!read.Ok) return read.Refusal;
                heads.AddRange(read.Value);
            }

            var check = await chain.VerifyAsync(heads, null, cancel);
            if (check.Fault is { } fault) return new Refusal($"日志核验不通过：{fault}");
            var seen = heads.Count(h => h.Item1 >= (check.Cut?.Position ?? 0)); // those before the cut have nothing left to agree with
            if (check.Cut is { } cut) Console.WriteLine($"{cut.Day:yyyy-MM-dd} 及以前的 {cut.Position} 条保存到期，已按规定清除，清除本身有日志为证。");
            Console.WriteLine($"日志核验通过：{check.Sealed - (check.Cut?.Position ?? 0)} 条，一条不少，一字未改{(seen > 0 ? $"，与另处记下的 {seen} 处相符" : "")}。");
            if (check.Sealed > 0) Console.WriteLine($"请另处记下末尾这道封条，下次用 --noted 核对：{check.Sealed}:{check.Head}");
            return (Refusal?)null;
        }, cancel));
        return command;
    }
}
