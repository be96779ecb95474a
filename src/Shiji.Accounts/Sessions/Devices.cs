namespace Shiji.Accounts;

/// <summary>设备用语 — what a browser says of itself, in a word.</summary>
internal static class Devices
{
    private static readonly (string Sign, string Word)[] Browsers =
        [("MicroMessenger", "微信"), ("Edg", "Edge"), ("QQBrowser", "QQ 浏览器"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Word)[] Systems =
        [("HarmonyOS", "鸿蒙"), ("Android", "安卓手机"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Word(string agent) => (Find(Browsers, agent), Find(Systems, agent)) switch
    {
        (null, null) => "其他程序",
        (var browser, null) => browser,
        (null, var system) => system,
        (var browser, var system) => $"{system} · {browser}",
    };

    private static string? Find((string Sign, string Word)[] known, string agent) => known.FirstOrDefault(k => agent.Contains(k.Sign, StringComparison.Ordinal)).Word;
}
