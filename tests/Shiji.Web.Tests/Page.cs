using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Shiji.Web.Tests;

/// <summary>One page as it was answered.</summary>
public sealed record Page(int Status, string Html, IDocument Document, HttpResponseMessage Response)
{
    public static async Task<Page> GetAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, html, new HtmlParser().ParseDocument(html), response);
    }

    public string Title => Document.Title ?? "";

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => Document.Body!.TextContent;

    /// <summary>Addresses inside the site.</summary>
    public IReadOnlyList<string> Links =>
        [.. Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct()];

    public static decimal Number(string text) => decimal.Parse(new string([.. text.Where(c => char.IsAsciiDigit(c) || c is '.' or '-')]), CultureInfo.InvariantCulture);
}
