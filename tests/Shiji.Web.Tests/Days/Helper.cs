using System.Net;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Days;

/// <summary>A volunteer with a telephone, by the pages alone.</summary>
internal sealed class Helper(DayDistrict day, int person) : IDisposable
{
    private Visitor? _browser;

    public async Task SignInAsync() => _browser = await Visitor.SignInAsync(day.Address, DayDistrict.Volunteer(person));

    /// <summary>Finds the session and joins it.</summary>
    public async Task JoinAsync(Stand stand)
    {
        using var me = new Visitor(day.Address, _browser);
        var path = $"/find/{stand.Id}";
        var role = (await me.GetAsync(path)).Document.QuerySelector("select[name=role] option")!.GetAttribute("value")!;
        var (status, way) = await me.PostAsync(path, ("role", role), ("guests", ""), ("who", ""));
        Assert.Equal((HttpStatusCode.Found, true), (status, way!.Contains("done=", StringComparison.Ordinal)));
    }

    /// <summary>Opens what the code leads to and taps once, or twice; what the page says where it says no.</summary>
    public async Task<string?> TapAsync(Stand stand, string code, bool leaves, bool twice = false)
    {
        var form = await OpenAsync(stand, code, leaves);
        var answers = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => SendAsync(stand, form)));
        Assert.Single(answers.Distinct());
        return answers[0];
    }

    /// <summary>The form as the telephone holds it, filled in.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OpenAsync(Stand stand, string code, bool leaves)
    {
        using var me = new Visitor(day.Address, _browser);
        var page = await me.GetAsync($"{Gate(stand)}?code={code}");
        Assert.Equal(200, page.Status); // never asked for the password again on the day
        return [.. page.Document.QuerySelectorAll("form[data-offline] input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")), new("code", code), new("leaves", leaves ? "1" : "0")];
    }

    /// <summary>Null where it was taken.</summary>
    public async Task<string?> SendAsync(Stand stand, IReadOnlyList<KeyValuePair<string, string>> form, bool late = false)
    {
        using var me = new Visitor(day.Address, _browser);
        using var content = new FormUrlEncodedContent(late ? form.Append(new("late", "1")) : form);
        using var answer = await me.Client.PostAsync(new Uri(Gate(stand), UriKind.Relative), content);
        if (answer.StatusCode == HttpStatusCode.Found) return null;
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return string.Concat(page.QuerySelectorAll(".callout.returned").Select(e => e.TextContent));
    }

    public async Task<string> ReadAsync(string path)
    {
        using var me = new Visitor(day.Address, _browser);
        return (await me.GetAsync(path)).Text;
    }

    public void Dispose() => _browser?.Dispose();

    private static string Gate(Stand stand) => $"/check-in/{stand.Id:N}";
}
