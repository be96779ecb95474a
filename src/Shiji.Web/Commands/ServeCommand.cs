using System.CommandLine;
using Shiji.Accounts;
using Shiji.Kernel.Secrecy;

namespace Shiji.Web.Commands;

/// <summary>serve — opens the pages, on loopback only; where there is no district yet, the page that sets one up, and prints the code it asks for.</summary>
internal static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The name in the address bar, where it should not be left to what a proxy says.</summary>
    private const string Domain = "SHIJI_DOMAIN";

    /// <summary>Also of demo, which serves too.</summary>
    public static Option<string> Log { get; } = LogOption();

    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = $"监听地址（默认 {DefaultUrl}；登录功能完成之前只允许本机地址）", DefaultValueFactory = _ => DefaultUrl };
        url.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValue(url), UriKind.Absolute, out var address) || !address.IsLoopback)
                result.AddError("--url 应是本机地址，如 http://127.0.0.1:5080。");
        });
        var command = new Command("serve", "启动网页") { Place.Data, Place.Database, url, Log };
        command.SetAction(async (parsed, cancel) =>
        {
            var code = await Verb.RunAsync(parsed, (_, _) => Task.FromResult<Kernel.Results.Refusal?>(null), cancel, create: true);
            return code != 0 ? code : await ServeAsync(parsed, parsed.GetValue(url)!, cancel);
        });
        return command;
    }

    public static async Task<int> ServeAsync(ParseResult parsed, string url, CancellationToken cancel)
    {
        var ring = KeyRing.Open(Keys.PathOf(parsed));
        if (!ring.Ok) return Verb.Say(ring.Refusal);
        var domain = Environment.GetEnvironmentVariable(Domain) is { Length: > 0 } named ? named.Trim().ToLowerInvariant() : null;
        if (domain is not null && Uri.CheckHostName(domain) != UriHostNameType.Dns) return Verb.Say($"{Domain} 应是网址里的域名，如 shiji.example.org，不带 https:// 和端口。");
        await using var app = ShijiHost.Build(Place.Of(parsed).Value!, ring.Value, url, new(parsed.GetValue(Place.Data)!.FullName, parsed.GetValue(Log) == "json", Environment.GetEnvironmentVariable(MetricsPage.Variable), domain));
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Verb.Say($"{url} 已被占用：可能已有一个实绩在运行。请关掉它，或用 --url 换一个端口。");
        }

        var setUp = app.Services.GetRequiredService<SetUpState>();
        if (!await setUp.IsDoneAsync(cancel)) Console.WriteLine($"这里还没有数据，打开网页先做首次设置。设置码：{setUp.Code}");
        Console.WriteLine($"请用浏览器打开 {url}   （按 Ctrl+C 停止）");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static Option<string> LogOption()
    {
        var log = new Option<string>("--log") { Description = "日志写法：plain（默认）或 json，后者每行一个对象，并记每个请求", DefaultValueFactory = _ => "plain" };
        log.AcceptOnlyFromAmong("plain", "json");
        return log;
    }
}
