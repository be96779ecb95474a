using System.Globalization;
using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Shiji.Web.Tests;

/// <summary>One page as it was answered.</summary>
public sealed record Page(int Status, string Html, IDocument Document, HttpResponseMessage Response)
{
    public static async Task<Page> GetAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var html = response.Content.Headers.ContentType?.MediaType == Workbook ? Unpacked(await response.Content.ReadAsStreamAsync()) : await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, html, new HtmlParser().ParseDocument(html), response);
    }

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string Title => Document.Title ?? "";

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => Document.Body!.TextContent;

    /// <summary>Addresses inside the site.</summary>
    public IReadOnlyList<string> Links =>
        [.. Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct()];

    /// <summary>What stands in the parts of a workbook, so that what is looked for on pages is found there too.</summary>
    private static string Unpacked(Stream file)
    {
        using var parts = new ZipArchive(file);
        return string.Concat(parts.Entries.Select(part =>
        {
            using var text = new StreamReader(part.Open());
            return text.ReadToEnd();
        }));
    }

    public static decimal Number(string text) => decimal.Parse(new string([.. text.Where(c => char.IsAsciiDigit(c) || c is '.' or '-')]), CultureInfo.InvariantCulture);
}
