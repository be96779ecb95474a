using Microsoft.Playwright;
using Shiji.Accounts;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

/// <summary>With a device that Chromium itself pretends to have.</summary>
public sealed class PasskeyTests(ServedDistrict district, Chromium chromium)
{
    private static readonly Dictionary<string, object> Device = new()
    {
        ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
    };

    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_password_and_is_removed()
    {
        var owner = await Newcomer.MakeAsync(district, "zhiwen");
        // A number is no domain; a passkey needs one.
        var page = await chromium.OpenAsync(new UriBuilder(district.Address) { Host = "localhost" }.Uri, 390, true, []);
        await using var context = page.Context;
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        var device = await context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", Device);

        await page.GotoAsync("/sign-in");
        await page.FillAsync("input[name=name]", owner.User);
        await page.FillAsync("input[name=password]", SampleAccounts.Password);
        await page.ClickAsync("form:not([data-passkey]) button");
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("form[data-passkey] input[name=name]", "我的手机");
        await EveryPageTests.BreaksNoRuleAsync(page);
        await page.ClickAsync("form[data-passkey] button");
        await Assertions.Expect(page.Locator("h2", new() { HasText = "我的手机" })).ToBeVisibleAsync();
        await EveryPageTests.BreaksNoRuleAsync(page);

        await page.GotoAsync("/sign-out");
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/sign-in");
        await EveryPageTests.BreaksNoRuleAsync(page);
        await page.ClickAsync("text=用通行密钥登录");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await page.GotoAsync("/account/passkeys");
        Assert.DoesNotContain("没有用过", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.ClickAsync("text=删除");
        await Assertions.Expect(page.Locator("text=还没有通行密钥")).ToBeVisibleAsync();
        Assert.Empty(said);
        await page.GotoAsync("/sign-out");
        await page.ClickAsync("main button");
        await page.ClickAsync("text=用通行密钥登录");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有通过验证");
    }

    [Fact]
    public async Task Without_script_there_is_no_button_and_the_password_does_the_same()
    {
        var page = await chromium.OpenAsync(new UriBuilder(district.Address) { Host = "localhost" }.Uri, 390, script: false, []);
        await using var context = page.Context;
        await page.GotoAsync("/sign-in");
        Assert.False(await page.IsVisibleAsync("text=用通行密钥登录"));
        await page.FillAsync("input[name=name]", Users.Street);
        await page.FillAsync("input[name=password]", SampleAccounts.Password);
        await page.ClickAsync("form:not([data-passkey]) button");
        await page.GotoAsync("/account/passkeys");
        Assert.True(await page.IsVisibleAsync("[data-no-passkey]"));
    }
}
