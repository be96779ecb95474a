using System.IO.Compression;
using System.Xml.Linq;

namespace Shiji.Web.Tests.Exports;

/// <summary>An exported list as somebody opens it: its rows by title, and what its second sheet says.</summary>
internal sealed record Workbook(string Name, IReadOnlyList<Dictionary<string, string>> Rows, Dictionary<string, string> Notes)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static async Task<Workbook> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(response, path);
    }

    public static async Task<Workbook> ReadAsync(HttpResponseMessage response, string path)
    {
        Assert.True(response.IsSuccessStatusCode, $"{path} answers {(int)response.StatusCode}");
        using var parts = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var (list, notes) = (Sheet(parts, 1), Sheet(parts, 2));
        var titles = list[0];
        return new(
            Uri.UnescapeDataString(response.Content.Headers.ContentDisposition!.FileNameStar!),
            [.. list.Skip(1).Select(row => titles.ToDictionary(t => t.Value, t => row.GetValueOrDefault(t.Key, "")))],
            notes.Skip(1).ToDictionary(row => row["A"], row => row.GetValueOrDefault("B", "")));
    }

    public IEnumerable<string> Of(string title) => Rows.Select(r => r[title]);

    private static List<Dictionary<string, string>> Sheet(ZipArchive parts, int number)
    {
        using var part = parts.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open();
        var sheet = XDocument.Load(part);
        Assert.Equal("frozen", sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value);
        Assert.Empty(sheet.Descendants(Main + "f"));
        return [.. sheet.Descendants(Main + "row").Select(row => row.Elements(Main + "c").ToDictionary(c => new string([.. c.Attribute("r")!.Value.Where(char.IsLetter)]), c => c.Value))];
    }
}
