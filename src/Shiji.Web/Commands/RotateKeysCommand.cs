using System.CommandLine;
using Shiji.Kernel.Data;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Web.Commands;

/// <summary>rotate-keys — makes a new key for sealed columns and brings everything under it; the programs that run take it up by themselves. Broken off, it is run again with --resume.</summary>
internal static class RotateKeysCommand
{
    public static Command Create()
    {
        var suite = new Option<string?>("--suite") { Description = "换成哪一套算法：" + string.Join("、", Suites.All.Select(s => s.Name)) + "；不写就沿用" };
        suite.AcceptOnlyFromAmong([.. Suites.All.Select(s => s.Name)]);
        var resume = new Option<bool>("--resume") { Description = "不另换新钥，只把还没换完的换完" };
        var command = new Command("rotate-keys", "换一把新的密封钥匙，并把密封的内容全部换到新钥匙下") { Place.Data, Place.Database, suite, resume };
        command.SetAction((parsed, cancel) => Verb.RunAsync(parsed, async (services, _) =>
        {
            var (ring, clock) = (services.GetRequiredService<KeyRing>(), services.GetRequiredService<DistrictClock>());
            if (!parsed.GetValue(resume) && await ring.RotateAsync(clock, parsed.GetValue(suite) is { } name ? Suites.Of(name) : null, cancel) is { } refusal) return refusal;
            var done = await new Reseal(services.GetRequiredService<ShijiDb>(), services.GetRequiredService<Vault>()).DoAsync(null, cancel);
            if (!done.Ok) return done.Refusal;
            Console.WriteLine($"现在的钥匙是 {ring.CurrentId}，重新密封了 {done.Value} 项。旧钥匙留在 {ring.Location} 里，打开旧备份要用；请把新的密钥环另存一份。");
            return null;
        }, cancel));
        return command;
    }
}
