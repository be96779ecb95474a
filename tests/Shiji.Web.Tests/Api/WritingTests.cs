using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Api;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Api;

/// <summary>A row comes in by the same use case as on the page, and once.</summary>
[Collection("api")]
public sealed class WritingTests(ServedTwice served)
{
    private const string Rows = "/api/v1/registers/volunteer.service/rows";

    private static string Row(string day = "2022-05-05", string values = """{"person":1,"minutes":90,"kind":"社区服务","session":"经接口来的"}""", string organisation = "YS010101") =>
        $$"""{"organisation":"{{organisation}}","day":"{{day}}","values":{{values}}}""";

    [Theory]
    [OnEachDatabase]
    public async Task A_row_waits_for_review_and_the_log_says_that_it_came_by_the_interface(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await WriterAsync(district);
        var told = await robot.PostAsync(Rows, "one", Row());
        Assert.Equal((201, "submitted"), (told.Status, told.Of("state")));
        var id = told.Json.GetProperty("id").GetGuid();
        var row = await Robot.InAsync(district, (_, db) => db.Set<RegisterRow>().AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.Equal((RowState.Submitted, Evidence.Imported, 90L, "样本区书记", "经接口来的"), (row.State, row.Evidence, row.Quantity1, row.RecordedBy, row.Title));
        var entry = await Robot.InAsync(district, (_, db) => db.Set<LogEntry>().AsNoTracking().SingleAsync(e => e.SubjectId == id.ToString()));
        Assert.EndsWith("，经接口“同步”", entry.Post, StringComparison.Ordinal);
        Assert.Contains(await robot.AllAsync("/api/v1/registers/volunteer.service/rows?period=2022-05&state=submitted"), r => r.GetProperty("id").GetGuid() == id);
    }

    [Theory]
    [OnEachDatabase]
    public async Task The_same_again_is_answered_the_same_and_something_else_under_its_name_is_refused(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await WriterAsync(district);
        var first = await robot.PostAsync(Rows, "again", Row("2022-05-06"));
        var second = await robot.PostAsync(Rows, "again", Row("2022-05-06"));
        Assert.Equal((201, first.Text), (second.Status, second.Text));
        Assert.Equal("true", second.Response.Headers.GetValues("Idempotency-Replayed").Single());
        (await robot.PostAsync(Rows, "again", Row("2022-05-07"))).IsProblem(422, "换一个", "Idempotency-Key");
        (await robot.PostAsync("/api/v1/registers/honour/rows", "again", Row("2022-05-06"))).IsProblem(422, "换一个", "Idempotency-Key");

        (await robot.PostAsync(Rows, "wrong", Row("2999-01-01"))).IsProblem(422, "还没有到", "day");
        (await robot.PostAsync(Rows, "wrong", Row("2999-01-01"))).IsProblem(422, "还没有到", "day");

        using var other = await WriterAsync(district);
        Assert.NotEqual(first.Text, (await other.PostAsync(Rows, "again", Row("2022-05-06"))).Text);

        await Robot.InAsync(district, (_, db) => db.Set<KeptAnswer>().Where(a => a.KeyId == robot.KeyId).ExecuteUpdateAsync(a => a.SetProperty(x => x.At, x => x.At.AddHours(-25))));
        Assert.NotEqual(first.Text, (await robot.PostAsync(Rows, "again", Row("2022-05-06"))).Text);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Of_the_same_sent_many_times_at_once_one_row_is_made(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await WriterAsync(district);
        var told = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => robot.PostAsync(Rows, "at once", Row("2022-05-08", """{"person":2,"minutes":61,"kind":"社区服务","session":"同时来的"}"""))));
        Assert.All(told, t => Assert.Equal((201, told[0].Text), (t.Status, t.Text)));
        Assert.Equal(1, await Robot.InAsync(district, (_, db) => db.Set<RegisterRow>().CountAsync(r => r.Title == "同时来的")));
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_a_row_may_not_say_is_refused_with_the_field_and_the_remedy(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await WriterAsync(district);
        var count = await CountAsync(district);
        var turn = 0;
        Task<Told> SendAsync(string body) => robot.PostAsync(Rows, $"refused {turn++}", body);
        (await SendAsync(Row(values: """{"person":1,"minutes":90,"kind":"没有的"}"""))).IsProblem(422, "没有“没有的”这个选项", "kind");
        (await SendAsync(Row(values: """{"person":1,"minutes":"90","kind":"社区服务"}"""))).IsProblem(422, "请填整数", "minutes");
        (await SendAsync(Row(values: """{"person":999,"minutes":90}"""))).IsProblem(422, "不在这个密钥的岗位管的人里", "person");
        (await SendAsync(Row(values: """{"hours":2}"""))).IsProblem(422, "没有“hours”这一栏", "hours");
        (await SendAsync(Row(values: """{"session":5}"""))).IsProblem(422, "请填文字", "session");
        (await SendAsync(Row("五月五日"))).IsProblem(422, "2022-05-04", "day");
        (await SendAsync(Row(organisation: "YS99"))).IsProblem(422, "没有叫“YS99”的组织", "organisation");
        (await SendAsync("{}")).IsProblem(422, "organisation", "organisation");
        (await SendAsync("{")).IsProblem(400, "JSON");
        (await robot.PostAsync(Rows, "text", "hello", "text/plain")).IsProblem(415, "application/json");
        (await robot.PostAsync(Rows, null, Row())).IsProblem(400, "Idempotency-Key", "Idempotency-Key");
        (await robot.PostAsync("/api/v1/registers/nothing/rows", "n", Row())).IsProblem(404, "nothing", "key");
        Assert.Equal(count, await CountAsync(district));

        using var next = await Robot.OfAsync(district, Users.NextOfficer, Robot.Reading | KeyRights.WriteRows);
        (await next.PostAsync(Rows, "beyond", Row())).IsProblem(422, "没有叫“YS010101”的组织", "organisation");
        Assert.Equal(count, await CountAsync(district));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_sealed_column_is_taken_shown_to_nobody_and_opened_on_the_page_for_a_reason(Database database)
    {
        const string Gist = "独居老人家里缺药";
        var district = await served.OnAsync(database);
        using var robot = await WriterAsync(district);
        var told = await robot.PostAsync("/api/v1/registers/hotline.call/rows", "sealed", Row(values: $$"""{"category":"就医","line":"党群志愿服务热线","gist":"{{Gist}}"}"""));
        Assert.Equal(201, told.Status);
        var id = told.Json.GetProperty("id").GetGuid();
        var shown = Assert.Single(await robot.AllAsync("/api/v1/registers/hotline.call/rows?period=2022-05&state=submitted"));
        Assert.Equal("（已密封）", shown.GetProperty("values").GetProperty("gist").GetString());

        var path = $"/records/{id}";
        using var secretary = await Visitor.SignInAsync(district.Address, Users.District);
        var page = await secretary.GetAsync(path);
        Assert.Contains("（已密封）", page.Text, StringComparison.Ordinal);
        Assert.Contains("请写明为什么要看", (await secretary.FillAsync(path, "reveal", ("reason", ""))).Text, StringComparison.Ordinal);
        Assert.Contains(Gist, (await secretary.FillAsync(path, "reveal", ("reason", "回访"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Gist, (await secretary.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    private static Task<Robot> WriterAsync(ServedDistrict district) => Robot.OfAsync(district, Users.District, Robot.Reading | KeyRights.WriteRows);

    private static Task<int> CountAsync(ServedDistrict district) => Robot.InAsync(district, (_, db) => db.Set<RegisterRow>().CountAsync());
}
