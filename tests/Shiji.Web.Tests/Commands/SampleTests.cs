using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Npgsql;

namespace Shiji.Web.Tests.Commands;

/// <summary>The whole thread on real-sized data, through the program's own verbs, on each database.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-sample-").FullName;

    [Fact]
    public Task The_sample_district_is_proved_and_its_summary_equals_the_ledger_on_sqlite() => PlayAsync("--data", _folder);

    [Fact]
    public async Task The_sample_district_is_proved_and_its_summary_equals_the_ledger_on_postgresql()
    {
        var server = Environment.GetEnvironmentVariable("SHIJI_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "PostgreSQL is not tested: set SHIJI_TEST_POSTGRES to a connection string that may create databases.");
        var database = $"shiji_sample_{Environment.ProcessId}";
        try
        {
            await PlayAsync("--database", new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task PlayAsync(string option, string place)
    {
        string[] at = option == "--data" ? [option, place] : [option, place, "--data", _folder];
        var demo = await Shell.RunAsync(["demo", "--no-serve", .. at]);
        Assert.True(demo.Code == 0, demo.Output);
        Assert.Contains("50 处印出的数，50 处与账簿相符。", demo.Output);

        var again = await Shell.RunAsync(["demo", "--no-serve", .. at]);
        Assert.True(again.Code == 0, again.Output);
        Assert.Contains("直接使用", again.Output);

        var proof = await Shell.RunAsync(["prove", "--period", "2022H1", option, place]);
        Assert.True(proof.Code == 0, proof.Output);

        var (docx, cited, figures) = (Path.Combine(_folder, "s.docx"), Path.Combine(_folder, "s.json"), Path.Combine(_folder, "f.json"));
        Assert.Equal(0, (await Shell.RunAsync(["summary", "--organisation", "龙岗区", "--period", "2022H1", "--out", docx, "--json", cited, option, place])).Code);
        Assert.Equal(0, (await Shell.RunAsync(["figures", "--organisation", "龙岗区", "--period", "2022H1", "--json", figures, option, place])).Code);
        Agree(docx, JsonDocument.Parse(await File.ReadAllTextAsync(cited)), JsonDocument.Parse(await File.ReadAllTextAsync(figures)));
    }

    /// <summary>Every cited figure is a bookmark of the valid document, printed as the JSON says, with the ledger's value.</summary>
    private static void Agree(string docx, JsonDocument cited, JsonDocument figures)
    {
        using var document = WordprocessingDocument.Open(docx, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document));
        var body = document.MainDocumentPart!.Document.Body!;
        var bookmarks = body.Descendants<BookmarkStart>().ToDictionary(b => b.Name!.Value!, b => b.NextSibling<Run>()!.InnerText);
        var ledger = figures.RootElement.EnumerateArray().ToDictionary(f => f.GetProperty("key").GetString()!, f => f.GetProperty("value").GetDecimal());
        Assert.True(ledger.Count >= 50);
        Assert.All(figures.RootElement.EnumerateArray(), f => Assert.Equal(["key", "name", "value", "unit", "shown", "basis"], f.EnumerateObject().Select(p => p.Name)));
        Assert.Contains(figures.RootElement.EnumerateArray(), f => f.GetProperty("key").GetString() == "vol.hours" && f.GetProperty("basis").GetString()!.EndsWith("所依规则：志愿服务单人单日上限 960分钟（2018-01-01起）。", StringComparison.Ordinal));
        Assert.True(cited.RootElement.GetArrayLength() >= 50);
        foreach (var figure in cited.RootElement.EnumerateArray())
        {
            var shown = figure.GetProperty("shown").GetString()!;
            Assert.StartsWith(bookmarks[figure.GetProperty("bookmark").GetString()!], shown);
            Assert.Equal(ledger[figure.GetProperty("key").GetString()!], figure.GetProperty("value").GetDecimal());
            Assert.Contains(shown, body.InnerText);
        }
    }
}
