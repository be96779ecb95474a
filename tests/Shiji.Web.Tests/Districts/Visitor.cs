using System.Collections.Concurrent;
using System.Net;
using Shiji.Accounts;

namespace Shiji.Web.Tests.Districts;

/// <summary>Somebody with a browser that keeps cookies and follows nothing by itself.</summary>
public sealed class Visitor : IDisposable
{
    // What the administrators wrote down, by address and user: a code of the moment would be taken once in its half minute.
    private static readonly ConcurrentDictionary<(Uri, string), ConcurrentQueue<string>> Recovery = new();

    // One at a time: two that set up the second factor of one account at once would each hold another secret.
    private static readonly ConcurrentDictionary<(Uri, string), SemaphoreSlim> Doors = new();

    private readonly CookieContainer _cookies;

    /// <param name="browser">The same browser at another address of this machine: cookies know no port.</param>
    public Visitor(Uri address, Visitor? browser = null)
    {
        _cookies = browser?._cookies ?? new();
        Address = address;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IEnumerable<Cookie> Cookies => _cookies.GetAllCookies();

    /// <summary>Signs in; an administrator sets up the second factor on the way.</summary>
    public static async Task<Visitor> SignInAsync(Uri address, string user, string password = SampleAccounts.Password)
    {
        var door = Doors.GetOrAdd((address, user), _ => new(1));
        await door.WaitAsync();
        try
        {
            return await EnterAsync(address, user, password);
        }
        finally
        {
            door.Release();
        }
    }

    private static async Task<Visitor> EnterAsync(Uri address, string user, string password)
    {
        var visitor = new Visitor(address);
        var (status, way) = await visitor.PostAsync("/sign-in", ("name", user), ("password", password));
        Assert.Equal((HttpStatusCode.Found, "/"), (status, way));
        var home = await visitor.GetAsync("/account");
        switch (home.Response.Headers.Location?.ToString())
        {
            case "/account/second-factor":
                var secret = (await visitor.GetAsync("/account/second-factor")).Document.QuerySelector("code")!.TextContent;
                var set = await visitor.FillAsync("/account/second-factor", null, ("code", Totp.Now(secret)));
                Recovery[(address, user)] = new(set.Document.QuerySelectorAll(".codes code").Select(c => c.TextContent));
                break;
            case "/sign-in/code":
                Assert.True(Recovery[(address, user)].TryDequeue(out var code));
                Assert.Equal((HttpStatusCode.Found, "/"), await visitor.PostAsync("/sign-in/code", ("code", code)));
                break;
        }

        return visitor;
    }

    public void Keep(string cookie, string value) => _cookies.Add(Address, new Cookie(cookie, value));

    public Task<Page> GetAsync(string path) => Page.GetAsync(Client, path);

    /// <summary>Fills the form of a page and sends it; the status, and where to.</summary>
    public async Task<(HttpStatusCode Status, string? Way)> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(path, null, fields);
        return (response.StatusCode, response.Headers.Location?.ToString() is { } way ? new Uri(Address, way).PathAndQuery : null);
    }

    /// <summary>The same, of the form of this handler; the page that answers.</summary>
    public async Task<Page> FillAsync(string path, string? handler, params (string Name, string Value)[] fields)
    {
        var response = await SendAsync(path, handler, fields);
        var html = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, html, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html), response);
    }

    /// <summary>What the script asks for when the button of a passkey form is pressed.</summary>
    public async Task<(HttpStatusCode Status, string Text)> AskAsync(string path)
    {
        var form = (await GetAsync(path)).Document.QuerySelector("form[data-passkey]")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")));
        using var answer = await Client.PostAsync(new Uri(form.GetAttribute("data-passkey")!, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? handler, (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        var form = page.Document.QuerySelectorAll("form[method=post]").First(f => handler is null || f.QuerySelector("input[name=_handler]")!.GetAttribute("value") == handler);
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Where(h => fields.All(f => f.Name != h.Item1));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public void Dispose() => Client.Dispose();
}
