using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Web.Tests.Commands;

/// <summary>The whole thread on real-sized data, through the program's own verbs; one class for each database, so that the two load side by side.</summary>
public abstract class SampleTests : IDisposable
{
    private const int MostProgressLines = 32;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("shiji-sample-").FullName;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Folder, recursive: true);
    }

    protected async Task PlayAsync(string option, string place)
    {
        string[] at = option == "--data" ? [option, place] : [option, place, "--data", Folder];
        var demo = await Shell.RunAsync(["demo", "--no-serve", .. at]);
        Assert.True(demo.Code == 0, demo.Output);
        Assert.Contains("50 处印出的数，50 处与账簿相符。", demo.Output);
        Plain(demo.Output, "工作记录 50%");

        // What only reads may be asked at the same time.
        var (docx, cited, figures) = (Path.Combine(Folder, "s.docx"), Path.Combine(Folder, "s.json"), Path.Combine(Folder, "f.json"));
        var proving = Shell.RunAsync(["prove", "--period", "2022H1", .. at]);
        var again = await Shell.RunAsync(["demo", "--no-serve", .. at]);
        Assert.True(again.Code == 0, again.Output);
        Assert.Contains("直接使用", again.Output);
        var summary = await Shell.RunAsync(["summary", "--organisation", "龙岗区", "--period", "2022H1", "--out", docx, "--json", cited, .. at]);
        Assert.True(summary.Code == 0, summary.Output);
        var listed = await Shell.RunAsync(["figures", "--organisation", "龙岗区", "--period", "2022H1", "--json", figures, .. at]);
        Assert.True(listed.Code == 0, listed.Output);
        Agree(docx, JsonDocument.Parse(await File.ReadAllTextAsync(cited)), JsonDocument.Parse(await File.ReadAllTextAsync(figures)));

        await CheckedAsync(at, docx, cited);
        await DraftAsync(at);
        var proof = await proving;
        Assert.True(proof.Code == 0, proof.Output);
        Plain(proof.Output, "逐个度量核对明细 50%");
    }

    /// <summary>The program's own summary, checked as a stranger's draft: each cited figure is found in its order, known for what it is, and true.</summary>
    private async Task CheckedAsync(string[] at, string docx, string cited)
    {
        var found = await CheckAsync(at, docx);
        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(cited));
        Assert.Equal(summary.RootElement.EnumerateArray().Select(f => (f.GetProperty("shown").GetString()!, f.GetProperty("key").GetString())), found.Select(f => (f.Text, f.Indicator)));
        Assert.All(found, f => Assert.Contains(f.Verdict, (string[])["exact", "fair", "external"]));
    }

    /// <summary>A draft with an error of every kind: each is called what it is.</summary>
    private async Task DraftAsync(string[] at)
    {
        var draft = Path.Combine(Folder, "draft.md");
        await File.WriteAllTextAsync(draft, """
            # 一、主要工作
            一是**弘扬志愿精神**。全区开展志愿服务活动超 2.7 万场次，参与志愿者达 42.7 万人次，服务时长超150万小时，认定星级志愿者**名。
            二是**抓实学习**。举行入团教育 余次；“五四”直播吸引超170万人次观看；推优参评红领巾奖章34754枚，其中区级奖章9054枚、校级奖章25000枚、市级奖章120枚；举办篮球赛12场；接听心理咨询电话300余个，接听来电数十个。
            三是**对比着看**。开展志愿服务活动27412场次，平均每场参与17.2人次，去年同期为1.1万场次；专职团干部占比由3%提升到4.38%。
            # 二、下一步工作思路
            一是新增“两新”团组织200家。
            """);
        Assert.Equal(
        [
            ("超 2.7 万场次", "vol.sessions", "exact"), ("达 42.7 万人次", "vol.turns", "wrong"), ("超150万小时", "vol.hours", "understated"), ("**名", "star.granted", "masked"),
            ("余次", "youngpioneer.league_edu", "missing"), ("超170万人次", "media.live.may4", "external"), ("34754枚", "badge.entered", "exact"), ("9054枚", "badge.entered", "exact"), ("25000枚", "badge.entered", "wrong"), ("120枚", "badge.entered", "unsupported"),
            ("12场", null, "unsupported"), ("300余个", "hotline.calls_psychology", "exact"), ("数十个", "hotline.calls", "ambiguous"), ("27412场次", "vol.sessions", "exact"), ("17.2人次", "vol.turns_per_session", "exact"), ("1.1万场次", "vol.sessions", "unsupported"), ("3%", "cadre.fulltime.share", "ambiguous"), ("4.38%", "cadre.fulltime.share", "exact"), ("200家", null, "unsupported"),
        ], await CheckAsync(at, draft));
    }

    private async Task<List<(string Text, string? Indicator, string Verdict)>> CheckAsync(string[] at, string draft)
    {
        var json = Path.Combine(Folder, "check.json");
        var check = await Shell.RunAsync(["check", draft, "--organisation", "龙岗区", "--period", "2022H1", "--json", json, .. at]);
        Assert.True(check.Code == 0, check.Output);
        using var read = JsonDocument.Parse(await File.ReadAllTextAsync(json));
        return [.. read.RootElement.EnumerateArray().Select(f => (f.GetProperty("text").GetString()!, f.GetProperty("indicator").GetString(), f.GetProperty("verdict").GetString()!))];
    }

    /// <summary>In a file or a log there is neither colour nor a bar: a few lines say how far it is.</summary>
    private static void Plain(string output, string line)
    {
        Assert.DoesNotContain('\u001b', output);
        var lines = output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains(line, lines);
        Assert.InRange(lines.Count(l => l.EndsWith('…') || l.EndsWith('%')), 3, MostProgressLines);
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
        Assert.Contains(figures.RootElement.EnumerateArray(), f => f.GetProperty("key").GetString() == "vol.hours" && f.GetProperty("basis").GetString()!.Contains("志愿服务单人单日上限 960分钟（2018-01-01起）", StringComparison.Ordinal));
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
