using Microsoft.Playwright;
using Shiji.Web.Tests.Districts;

[assembly: AssemblyFixture(typeof(Shiji.Browser.Tests.Chromium))]

namespace Shiji.Browser.Tests;

/// <summary>The browser of this machine, when there is one; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Program => Environment.GetEnvironmentVariable("SHIJI_TEST_CHROMIUM") is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    }

    /// <summary>A fresh page of a width, or the test is skipped.</summary>
    public Task<IPage> OpenAsync(ServedDistrict district, int width, bool script = true, Visitor? by = null) =>
        OpenAsync(district.Address, width, script, (by ?? district.Secretary).Cookies);

    public async Task<IPage> OpenAsync(Uri address, int width, bool script, IEnumerable<System.Net.Cookie> signedIn)
    {
        Assert.SkipWhen(_browser is null, "没有找到 Chromium：请安装，或用环境变量 SHIJI_TEST_CHROMIUM 指明。");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 768 },
            JavaScriptEnabled = script,
        });
        await context.AddCookiesAsync(signedIn.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = address.ToString() }));
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
