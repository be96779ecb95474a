using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Imports;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Time;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A file on its way through the pages, without script.</summary>
public sealed class ImportPageTests(ServedDistrict district)
{
    private const string File = "组织,日期,类别,名称,地点\nYS010101,2022-04-05,主题团日,清明祭扫,柳岸广场\nYS010101,2022-04-06,不存在的类别,另一次,\n";

    [Fact]
    public async Task A_file_goes_from_upload_to_receipt_and_back()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var way = await UploadAsync(visitor, "register:youth.activity", File);
        var columns = await visitor.GetAsync(way);
        Assert.Equal("0", columns.Document.QuerySelector("select[id=organisation] option[selected]")!.GetAttribute("value"));
        await MapAsync(visitor, way);

        var dry = await EndAsync(visitor, way);
        Assert.Contains("共 2 行，新增 1 行，已有 0 行，有问题 1 行", dry.Text, StringComparison.Ordinal);
        Assert.Contains("第 3 行：“类别”没有“不存在的类别”这个选项", dry.Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await visitor.Client.GetAsync(new Uri(dry.Document.QuerySelector("a[href$='result.xlsx']")!.GetAttribute("href")!, UriKind.Relative))).StatusCode);

        await visitor.FillAsync(way, "start");
        var receipt = await EndAsync(visitor, way);
        Assert.Contains("新增 1 行", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await visitor.FillAsync(way, "undo")).Status); // a reason is asked for
        await visitor.FillAsync(way, "undo", ("reason", "试一试"));
        Assert.Contains("已撤销 1 行：试一试", (await visitor.GetAsync(way)).Text, StringComparison.Ordinal);
        Assert.Contains("导出.csv", (await visitor.GetAsync("/imports")).Text, StringComparison.Ordinal);

        using var next = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        Assert.Equal(404, (await next.GetAsync(way)).Status);
    }

    [Fact]
    public async Task A_dry_run_shows_how_far_it_is_is_stopped_and_tried_again_and_what_it_found_has_pages()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var way = await UploadAsync(visitor, "register:youth.activity", "组织,日期,类别,名称,地点\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"YS010101,2022-04-05,不存在的类别,第{i}次,\n")));
        var job = await GiveElsewhereAsync(way);
        var going = await visitor.GetAsync(way);
        Assert.Contains("正在试导", going.Heading + going.Text, StringComparison.Ordinal);
        Assert.Contains("看过 40 行，共 60 行", going.Text, StringComparison.Ordinal);
        Assert.Equal(("40", "60"), going.Document.QuerySelector("progress") is { } bar ? (bar.GetAttribute("value"), bar.GetAttribute("max")) : default);
        Assert.True(going.Response.Headers.Contains("Refresh"));
        Assert.Null(going.Document.QuerySelector("input[value=start]")); // nothing to confirm yet
        Assert.Contains("正在试导", (await visitor.GetAsync("/imports")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.FillAsync(way, "cancel")).Status);
        Assert.Equal(1, await district.DoAsync((_, db) => db.Set<Job>().Where(j => j.Id == job && j.CancelAsked).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.Said, "已取消，没有试导完。"))));

        var stopped = await visitor.GetAsync(way);
        Assert.Contains("已取消，没有试导完。", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("文件和对列都还在", stopped.Text, StringComparison.Ordinal);
        await MapAsync(visitor, way);
        var first = await EndAsync(visitor, way);
        Assert.Contains("第 1–50 条，共 60 条", first.Text, StringComparison.Ordinal);
        Assert.Equal(50, first.Document.QuerySelectorAll("#findings li").Length);
        var last = await visitor.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(10, last.Document.QuerySelectorAll("#findings li").Length);
        Assert.Contains("第 61 行：", last.Text, StringComparison.Ordinal);
        Assert.Equal(way + "#findings", last.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_a_sentence()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var (status, html) = await SendAsync(visitor, "register:youth.activity", "");
        Assert.Equal(422, status);
        Assert.Contains("是空的", new HtmlParser().ParseDocument(html).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_can_be_downloaded()
    {
        using var answer = await district.Client.GetAsync(new Uri("/imports/template.xlsx?kind=register:volunteer.service", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("PK", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(), 0, 2));
    }

    private static async Task<string> UploadAsync(Visitor visitor, string kind, string content)
    {
        var (status, way) = await SendAsync(visitor, kind, content);
        Assert.Equal(302, status);
        return way;
    }

    private static async Task<(int Status, string Answer)> SendAsync(Visitor visitor, string kind, string content)
    {
        var page = await visitor.GetAsync("/imports/new");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.Document.QuerySelector("form[method=post][enctype]")!.QuerySelectorAll("input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        form.Add(new StringContent(kind), "kind");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "导出.csv");
        using var answer = await visitor.Client.PostAsync(new Uri("/imports/new", UriKind.Relative), form);
        return ((int)answer.StatusCode, answer.Headers.Location is { } way ? new Uri(visitor.Address, way).PathAndQuery : await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The columns as they are proposed.</summary>
    private static async Task MapAsync(Visitor visitor, string way)
    {
        var columns = await visitor.GetAsync(way);
        Assert.Equal(302, (await visitor.FillAsync(way, "map", [.. columns.Document.QuerySelectorAll("form select").Select(s => (s.GetAttribute("name")!, s.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""))])).Status);
    }

    /// <summary>The page, once the job of its file has ended.</summary>
    private async Task<Page> EndAsync(Visitor visitor, string way)
    {
        var id = IdOf(way);
        await district.EndedAsync((await district.DoAsync((_, db) => db.Set<ImportRun>().Where(r => r.Id == id).Select(r => r.JobId).SingleAsync()))!.Value);
        var page = await visitor.GetAsync(way);
        Assert.False(page.Response.Headers.Contains("Refresh"));
        return page;
    }

    /// <summary>As if another process looked through it just now.</summary>
    private Task<Guid> GiveElsewhereAsync(string way) => district.DoAsync(async (services, db) =>
    {
        var (id, clock) = (IdOf(way), services.GetRequiredService<DistrictClock>());
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == id);
        var job = new Job { Id = clock.NewId(), Kind = CheckImport.Kind.Key, SubjectId = id, OrganisationId = run.OrganisationId, Who = run.Who, State = JobState.Running, Attempts = 1, Done = 40, Of = 60, QueuedAt = clock.UtcNow, HeardAt = clock.UtcNow };
        db.Add(job);
        (run.State, run.JobId) = (ImportState.Checking, job.Id);
        await db.SaveChangesAsync();
        return job.Id;
    });

    private static Guid IdOf(string way) => Guid.Parse(way.Split('/')[^1]);
}
