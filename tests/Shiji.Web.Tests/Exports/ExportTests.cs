using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Exports;

/// <summary>What a list shows on all its pages is what its workbook holds, for whoever asks.</summary>
public sealed class ExportTests(ServedTwice served)
{
    /// <summary>Who looks, at which list, and the column that heads its rows.</summary>
    private static readonly (string User, string Path, string Column)[] Lists =
    [
        (Users.District, "/registers/volunteer.service?period=2022H1", "记录"),
        (Users.Street, "/registers/volunteer.service?period=2022H1&state=returned", "记录"),
        (Users.Community, "/registers/volunteer.service?period=2022H1&f_kind=" + "社区服务", "记录"),
        (Users.District, "/registers/study.completion?period=2022H1", "记录"),
        (Users.Street, "/measures/volunteer.service/records?period=2022H1", "记录"),
        (Users.Community, "/measures/volunteer.service/records?period=2022H1&evidence=machine", "记录"),
        (Users.District, "/measures/volunteer.service.person/records?period=2022H1&org=YS010101&own=1", "记录"),
        (Users.District, "/measures/org.all/records?period=2022H1", "组织"),
        (Users.District, "/people", "姓名"),
        (Users.District, "/people?text=柳", "姓名"),
        (Users.District, "/indicators?period=2022H1", "指标"),
        (Users.NextOfficer, "/indicators?period=2022H1&chapter=志愿服务", "指标"),
        (Users.Street, "/registers?period=2022H1", "台账"),
        (Users.Street, "/rules?period=2022H1", "规则"),
        (Users.Street, "/imports", "文件"),
        (Users.Security, "/posts?ended=1", "姓名"),
        (Users.Street, "/posts?text=社区", "姓名"),
        (Users.System, "/accounts", "姓名"),
        (Users.System, "/accounts?text=样本社区", "姓名"),
        (Users.Audit, "/log?subject=role", "时间"),
    ];

    [Theory]
    [OnEachDatabase]
    public async Task Every_list_exports_the_rows_of_all_its_pages_in_their_order(Database database)
    {
        var district = await served.OnAsync(database);
        await ImportedAsync(district);
        foreach (var looker in Lists.GroupBy(l => l.User))
        {
            using var visitor = await Visitor.SignInAsync(district.Address, looker.Key);
            foreach (var (_, path, column) in looker)
            {
                var (shown, link) = await AllPagesAsync(visitor, path);
                var book = await Workbook.GetAsync(visitor.Client, link);
                Assert.NotEmpty(shown);
                Assert.Equal(shown, book.Of(column));
                Assert.Equal($"{shown.Count}", book.Notes["行数"]);
                var lines = await visitor.Client.GetByteArrayAsync(new Uri(link + (link.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=csv", UriKind.Relative));
                Assert.Equal([0xEF, 0xBB, 0xBF], lines[..3]);
                using var sheets = Sheets.Files.SheetFile.Open(new MemoryStream(lines), "清单.csv").Value!;
                var table = sheets.Read(sheets.Sheets[0], [new(column, column) { Required = true }]).Value!;
                Assert.Equal(shown.Select(Plain), table.Rows().Select(r => Plain(r.Value![table.Headers.ToList().IndexOf(column)].Text)));
            }
        }
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_days_sessions_a_roster_its_attendances_and_what_waits_are_exported_where_their_pages_say(Database database)
    {
        using var visitor = await Visitor.SignInAsync((await served.OnAsync(database)).Address, Users.District);
        async Task<Workbook> OfAsync(string path) => await Workbook.GetAsync(visitor.Client, Link(await visitor.GetAsync(path))!);
        Assert.Equal(["楼道清理"], (await OfAsync("/sessions?day=2022-03-12")).Of("活动"));
        Assert.Equal(["1"], (await OfAsync($"/sessions/{SmallActivities.Held}")).Of("人员编号"));
        Assert.Equal(["待核定"], (await OfAsync($"/sessions/{SmallActivities.Over}/confirm")).Of("状态"));
        Assert.Contains("签到以后没有签退。", (await OfAsync("/anomalies")).Of("所见"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_tree_is_exported_whole_as_it_stood(Database database)
    {
        using var visitor = await Visitor.SignInAsync((await served.OnAsync(database)).Address, Users.Street);
        var page = await visitor.GetAsync("/organisations?period=2022H1");
        var book = await Workbook.GetAsync(visitor.Client, Link(page)!);
        Assert.Equal(Page.Number(page.Document.QuerySelector("h1 small")!.TextContent), book.Rows.Count);
        Assert.Equal(["YS01", "YS0101", "YS010101", "YS010102", "YS0102", "YS010201", "YS010202"], book.Of("组织代码"));
        Assert.Equal("组织-2022H1-清溪街道团工委.xlsx", book.Name);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Nobody_exports_what_is_not_theirs_nor_names_without_the_right_to_take_them(Database database)
    {
        var district = await served.OnAsync(database);
        using var community = await Visitor.SignInAsync(district.Address, Users.Community);
        foreach (var path in new[] { "/registers/volunteer.service/export", "/measures/org.all/records/export", "/organisations/export", "/people/export" })
        {
            Assert.Equal(404, (await community.GetAsync($"{path}?period=2022H1&org=YS0102")).Status);
            Assert.DoesNotContain("石桥", (await community.GetAsync($"{path}?period=2022H1")).Html, StringComparison.Ordinal);
        }

        using var officer = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        Assert.Null(Link(await officer.GetAsync("/registers/volunteer.service?period=2022H1")));
        foreach (var path in new[] { "/registers/volunteer.service/export", "/people/export", "/accounts/export", "/log/export" })
            Assert.Equal("/no-right", (await officer.GetAsync(path)).Response.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [OnEachDatabase]
    public async Task People_are_masked_and_in_full_only_for_a_reason_that_is_logged_before(Database database)
    {
        var district = await served.OnAsync(database);
        var masked = await district.Secretary.GetAsync("/people/export");
        Assert.DoesNotContain(SmallDistrict.FullNames, n => masked.Html.Contains(n, StringComparison.Ordinal));
        Assert.DoesNotContain(SmallDistrict.Identity, masked.Html, StringComparison.Ordinal);
        Assert.Contains("4403**********1234", masked.Html, StringComparison.Ordinal);

        var page = await district.Secretary.GetAsync("/people");
        var form = page.Document.QuerySelector("form[action^='/people/export']")!;
        using var unsaid = await PostAsync(district, form, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        using var answer = await PostAsync(district, form, "核对团籍");
        var book = await Workbook.ReadAsync(answer, "/people/export");
        Assert.Equal(SmallDistrict.FullNames, book.Of("姓名"));
        Assert.Equal(SmallDistrict.Identity, book.Rows[0]["证件"]);
        Assert.Contains("没有脱敏", book.Notes["脱敏"], StringComparison.Ordinal);

        var log = await LogAsync(district, "person");
        Assert.Equal(LogAct.Revealed, log[^2].Act);
        Assert.Contains("核对团籍", log[^2].Reason, StringComparison.Ordinal);
        Assert.Equal(LogAct.Exported, log[^1].Act);
        Assert.StartsWith($"人员，{SmallDistrict.FullNames.Count} 行。", log[^1].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(log, e => e.Reason!.Contains(SmallDistrict.FullNames[0], StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Every_export_says_who_took_which_rows_by_what_filter_in_itself_and_in_the_log(Database database)
    {
        var district = await served.OnAsync(database);
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Street);
        var book = await Workbook.GetAsync(visitor.Client, "/registers/volunteer.service/export?period=2022H1&state=returned");
        Assert.Equal("登记行-2022H1-清溪街道团工委.xlsx", book.Name);
        Assert.Equal(("退回", "2022年上半年", "1"), (book.Notes["状态"], book.Notes["统计期"], book.Notes["行数"]));
        Assert.Contains("样本街道书记", book.Notes["导出人"], StringComparison.Ordinal);
        var entry = (await LogAsync(district, "register_row")).Last(e => e.Act == LogAct.Exported);
        Assert.Equal("样本街道书记", entry.Who);
        Assert.Equal("登记行，1 行。组织：共青团清溪街道工作委员会，统计期：2022年上半年，台账：志愿服务记录，状态：退回", entry.Reason);
    }

    private static async Task<HttpResponseMessage> PostAsync(ServedDistrict district, AngleSharp.Dom.IElement form, string reason)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(hidden.Append(KeyValuePair.Create("reason", reason)));
        return await district.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }

    /// <summary>What heads the rows of every page, and the link that exports them.</summary>
    private static async Task<(List<string> Shown, string Link)> AllPagesAsync(Visitor visitor, string path)
    {
        var (shown, link, next) = (new List<string>(), (string?)null, (string?)path);
        while (next is not null)
        {
            var page = await visitor.GetAsync(next);
            Assert.True(page.Status == 200, $"{next} answers {page.Status}");
            // Of a page with several tables those of the list: what stands in its frame, or all.
            var frame = page.Document.QuerySelector("[data-frame=list]") ?? page.Document.QuerySelector("main")!;
            shown.AddRange(frame.QuerySelectorAll("table.rows tbody th").Select(c => c.TextContent.Trim()));
            link ??= Link(page);
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(link is not null, $"{path} has no export");
        return (shown, link);
    }

    /// <summary>What a spreadsheet would take for a formula is kept from it by a sign before it.</summary>
    private static string Plain(string text) => text.TrimStart('\'');

    private static string? Link(Page page) => page.Document.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!).SingleOrDefault(h => h.Contains("/export", StringComparison.Ordinal) && !h.EndsWith("format=csv", StringComparison.Ordinal));

    private static async Task<List<LogEntry>> LogAsync(ServedDistrict district, string subject)
    {
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return await scope.ServiceProvider.GetRequiredService<ShijiDb>().Set<LogEntry>().AsNoTracking()
            .Where(e => e.Subject == subject && (e.Act == LogAct.Exported || e.Act == LogAct.Revealed)).OrderBy(e => e.Id).ToListAsync();
    }

    /// <summary>More imports than a page shows.</summary>
    private static async Task ImportedAsync(ServedDistrict district)
    {
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        db.AddRange(Enumerable.Range(1, 60).Select(i => new ImportRun { Id = Guid.CreateVersion7(), OrganisationId = 2, Kind = "register:honour", FileName = $"{i}.csv", Hash = "", UploadedAt = new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i) }));
        await db.SaveChangesAsync();
    }
}
