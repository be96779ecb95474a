using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Exports;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Api;

/// <summary>What other programs read is what the pages show.</summary>
[Collection("api")]
public sealed class ReadingTests(ServedTwice served)
{
    [Theory]
    [OnEachDatabase]
    public async Task Lists_read_to_their_end_are_the_lists_of_the_pages(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await Robot.OfAsync(district, Users.Street);
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Street);

        var organisations = await robot.AllAsync("/api/v1/organisations?on=2022-06-30&limit=2");
        var tree = await Workbook.GetAsync(visitor.Client, "/organisations/export?period=2022H1");
        Assert.Equal(tree.Of("组织代码").Order(StringComparer.Ordinal), organisations.Select(o => o.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal("YS01", (await robot.GetAsync("/api/v1/organisations/YS010101?on=2022-06-30")).Json.GetProperty("parent").GetString()![..4]);

        var rows = await robot.AllAsync("/api/v1/registers/volunteer.service/rows?period=2022H1&limit=50");
        var exported = await Workbook.GetAsync(visitor.Client, "/registers/volunteer.service/export?period=2022H1");
        Assert.Equal(exported.Of("记录号"), rows.Select(r => r.GetProperty("id").GetString()!));
        Assert.Single(await robot.AllAsync("/api/v1/registers/volunteer.service/rows?period=2022H1&state=returned"));
        Assert.All(await robot.AllAsync("/api/v1/registers/volunteer.service/rows?period=2022-01&f_kind=社区服务"), r => Assert.Equal("社区服务", r.GetProperty("values").GetProperty("kind").GetString()));

        using var whole = await Robot.OfAsync(district, Users.District);
        var people = await whole.AllAsync("/api/v1/people?limit=3");
        Assert.Equal(await Robot.InAsync(district, (_, db) => db.Set<Person>().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync()), people.Select(p => p.GetProperty("id").GetInt32()));
        Assert.Equal("4403**********1234", people[0].GetProperty("identity").GetString());
        Assert.DoesNotContain(SmallDistrict.FullNames, n => string.Concat(people.Concat(rows)).Contains(n, StringComparison.Ordinal));
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_figure_is_what_the_records_behind_it_make(Database database)
    {
        using var robot = await Robot.OfAsync(await served.OnAsync(database), Users.Street);
        var figures = (await robot.GetAsync("/api/v1/figures?period=2022H1")).Json;
        var turns = figures.GetProperty("items").EnumerateArray().Single(f => f.GetProperty("key").GetString() == "vol.turns");
        var records = await robot.AllAsync("/api/v1/figures/vol.turns/records?period=2022H1&limit=100");
        Assert.Equal(turns.GetProperty("value").GetDecimal(), records.Count);
        Assert.Equal(records.Count, records.Select(r => r.GetProperty("id").GetGuid()).Distinct().Count());
        var minutes = (await robot.GetAsync("/api/v1/figures/vol.hours?period=2022H1")).Json;
        Assert.Equal(minutes.GetProperty("value").GetDecimal(), records.Sum(r => r.GetProperty("values").GetProperty("minutes").GetInt64()));
        Assert.NotEmpty(minutes.GetProperty("basis").GetString()!);
        (await robot.GetAsync("/api/v1/figures/dxx.rate.micro/records?period=2022H1")).IsProblem(409, "没有单独的明细", "key");
    }

    [Theory]
    [OnEachDatabase]
    public async Task Registers_say_what_a_row_of_them_may_hold(Database database)
    {
        using var robot = await Robot.OfAsync(await served.OnAsync(database), Users.Community);
        var all = await robot.AllAsync("/api/v1/registers");
        var one = (await robot.GetAsync("/api/v1/registers/volunteer.service")).Json;
        Assert.Equal(one.ToString(), all.Single(r => r.GetProperty("key").GetString() == "volunteer.service").ToString());
        var minutes = one.GetProperty("columns").EnumerateArray().Single(c => c.GetProperty("key").GetString() == "minutes");
        Assert.Equal(("quantity", "分钟"), (minutes.GetProperty("kind").GetString(), minutes.GetProperty("unit").GetString()));
    }

    [Theory]
    [OnEachDatabase]
    public async Task No_key_reaches_further_than_its_post(Database database)
    {
        var district = await served.OnAsync(database);
        foreach (var (user, others) in new[] { (Users.Community, new[] { "石桥", "YS0102", "月湾", "YS02" }), (Users.NextOfficer, ["柳岸", "YS0101", "月湾", "YS02"]), (Users.Street, ["月湾", "望湖", "YS02"]) })
        {
            using var robot = await Robot.OfAsync(district, user);
            foreach (var organisation in new[] { "", "YS00", "YS01", "YS0101", "YS0102", "YS02", "YS0201" })
                foreach (var path in new[]
                         {
                             $"/api/v1/organisations?under={organisation}", $"/api/v1/organisations/{(organisation.Length > 0 ? organisation : "YS00")}", $"/api/v1/people?organisation={organisation}",
                             $"/api/v1/registers/volunteer.service/rows?period=2022H1&limit=200&organisation={organisation}", $"/api/v1/figures?period=2022H1&organisation={organisation}", $"/api/v1/figures/vol.turns/records?period=2022H1&limit=200&organisation={organisation}",
                         })
                {
                    var told = await robot.GetAsync(path);
                    Assert.True(told.Status is 200 or 404, $"{user} {path}: {told.Text}");
                    if (told.Status == 200) Assert.DoesNotContain(others, o => told.Text.Contains(o, StringComparison.Ordinal));
                }
        }
    }

    [Theory]
    [OnEachDatabase]
    public async Task What_is_asked_wrongly_is_told_with_its_field_and_never_as_a_page(Database database)
    {
        using var robot = await Robot.OfAsync(await served.OnAsync(database), Users.Street);
        (await robot.GetAsync("/api/v1/people?limit=0")).IsProblem(422, "1 到 200", "limit");
        (await robot.GetAsync("/api/v1/people?limit=201")).IsProblem(422, "1 到 200", "limit");
        (await robot.GetAsync("/api/v1/people?cursor=abc")).IsProblem(422, "next", "cursor");
        (await robot.GetAsync("/api/v1/registers/volunteer.service/rows?period=2022H1&cursor=abc")).IsProblem(422, "next", "cursor");
        (await robot.GetAsync("/api/v1/figures?period=2022H9")).IsProblem(422, "没有“2022H9”这个统计期", "period");
        (await robot.GetAsync("/api/v1/figures")).IsProblem(422, "看不懂统计期", "period");
        (await robot.GetAsync("/api/v1/figures?period=2022H1&organisation=YS02")).IsProblem(404, "没有叫“YS02”的组织", "organisation");
        (await robot.GetAsync("/api/v1/figures/nothing?period=2022H1")).IsProblem(404, "nothing", "key");
        (await robot.GetAsync("/api/v1/registers/nothing")).IsProblem(404, "nothing", "key");
        (await robot.GetAsync("/api/v1/registers/volunteer.service/rows?period=2022H1&state=7")).IsProblem(422, "submitted", "state");
        (await robot.GetAsync("/api/v1/registers/volunteer.service/rows?period=2022H1&f_kind=无")).IsProblem(422, "没有“无”这个选项", "f_kind");
        (await robot.GetAsync("/api/v1/organisations?on=昨天")).IsProblem(422, "2022-06-30", "on");
        (await robot.GetAsync("/api/v1/organisations?type=1")).IsProblem(422, "branch", "type");
        (await robot.GetAsync("/api/v1/nowhere")).IsProblem(404, "没有这个地址");
        (await robot.PostAsync("/api/v1/people", "a", "{}")).IsProblem(405, "请求方法");
    }
}
