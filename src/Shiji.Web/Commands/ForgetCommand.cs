using System.CommandLine;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Web.Commands;

/// <summary>forget — clears personal data that were kept as long as the rules allow; figures stand.</summary>
internal static class ForgetCommand
{
    public static Command Create()
    {
        var only = new Option<bool>("--dry-run") { Description = "只数一数，不删除" };
        var command = new Command("forget", "删除保存期满的个人信息，统计数字不变") { Place.Data, Place.Database, only };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, async (services, _) =>
        {
            foreach (var done in await services.GetRequiredService<ForgetExpired>().DoAsync(parsed.GetValue(only), cancel))
                Console.WriteLine($"{done.Name}（{done.After}）：{(parsed.GetValue(only) ? "到期" : "已删除")} {done.Count} 件。");
            return (Refusal?)null;
        }, cancel));
        return command;
    }
}
