using System.Net.Http.Headers;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class EveryPageTests(ServedDistrict district)
{
    private const int Largest = 50 * 1024;

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Answers_with_a_title_and_one_heading(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        Assert.Equal(200, page.Status);
        Assert.EndsWith("实绩", page.Title, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Heading);
    }

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Has_a_policy_and_nothing_inline(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        Assert.Contains("default-src 'self'", Assert.Single(page.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[style],style,script:not([src])"));
        Assert.DoesNotContain(page.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Shows_nobodys_full_name(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        Assert.DoesNotContain(SmallDistrict.FullNames, n => page.Html.Contains(n, StringComparison.Ordinal));
        Assert.DoesNotContain(SmallDistrict.Identity, page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Is_small_with_everything_it_loads(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        var assets = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).Concat(page.Document.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!));
        var size = 0;
        foreach (var address in assets.Prepend(path)) size += await SentAsync(address);
        Assert.InRange(size, 1, Largest);
    }

    private async Task<int> SentAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await district.Client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, address);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
