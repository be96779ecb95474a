using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Imports.Tests;

/// <summary>A roll of organisations becomes a part of the tree.</summary>
public sealed class OrganisationImportTests
{
    private static readonly byte[] Roll = Desk.Csv(
        "组织代码,组织全称,类型,领域,上级,成立时间,文号,统一社会信用代码",
        "C1,清溪团委,团委,社区,STREET,2020-03-01,清团〔2020〕1号,",
        "B1,清溪第一团支部,团支部,非公有制经济组织,C1,2021-03-01,,91350100M000100Y43",
        "B2,清溪第二团支部,团支部,社区,C1,2019-03-01,,",
        "B1,又一个,团支部,社区,C1,2021-03-01,,",
        "B3,支部的支部,团支部,社区,B1,2022-03-01,,",
        "B4,没有上级,团支部,社区,X9,2022-03-01,,",
        "B5,写错类型,团组,社区,C1,2022-03-01,,91350100M000100Y44",
        "HERE,HERE,团委,社区,STREET,2015-06-01,,");

    [Theory, OnEachDatabase]
    public async Task A_roll_becomes_organisations_under_their_parents_and_figures(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var before = await desk.District.FigureAsync("org.all", District.Root, "2022-05");
        var run = await desk.ImportAsync(Desk.Organisations, Roll);
        Assert.Equal((ImportState.Done, 8, 2, 5, 1), (run.State, run.Read, run.Fresh, run.Refused, run.There));
        foreach (var said in (string[])["第 4 行：上级组织在 2019-03-01 还没有成立", "第 5 行：组织代码 B1 已经用过", "第 6 行：团支部下面不能设团支部", "第 7 行：上级组织 X9 不归您现在的岗位管，或者还没有", "“组织类型”写的是“团组”，只能是", "末位与前 17 位对不上"])
            Assert.Contains(said, await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
        var branch = await desk.SeeAsync(db => db.Set<Organisation>().SingleAsync(o => o.Code == "B1"));
        Assert.Equal("91350100M000100Y43", branch.CreditCode);
        await desk.District.RefreshAsync();
        Assert.Equal(before + 2, await desk.District.FigureAsync("org.all", District.Root, "2022-05"));
        Assert.True((await desk.District.ProveAsync("2022")).Proved);
        Assert.Equal((0, 3), (await desk.CheckAsync(Desk.Organisations, Roll)) is var again ? (again.Fresh, again.There) : default);
    }

    [Theory, OnEachDatabase]
    public async Task A_street_founds_under_itself_and_nowhere_else(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var street = await desk.SeeAsync(db => db.Set<Organisation>().Where(o => o.Code == "STREET").Select(o => o.Id).SingleAsync());
        var secretary = await desk.PostAsync(street, StandardRoles.Secretary);
        var run = await desk.ImportAsync(Desk.Organisations, Desk.Csv("组织代码,组织全称,类型,领域,上级,成立时间", "C1,一,团委,社区,STREET,2020-03-01", "B1,二,团支部,社区,C1,2021-03-01", "B2,三,团支部,社区,THERE,2021-03-01"), secretary);
        Assert.Equal((2, 1), (run.Fresh, run.Refused));
        Assert.Contains("不归您现在的岗位管", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Taken_back_it_is_as_if_they_had_never_been_and_what_has_work_stays(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var before = await desk.District.FigureAsync("org.all", District.Root, "2022-05");
        var run = await desk.ImportAsync(Desk.Organisations, Roll);
        await desk.District.RefreshAsync();
        await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长", "B1,2022-05-04,60"));
        Assert.Contains("“清溪第一团支部”等已经有了记录", (await desk.UndoAsync(run.Id))!.Message, StringComparison.Ordinal);
        var more = await desk.ImportAsync(Desk.Organisations, Desk.Csv("组织代码,组织全称,类型,领域,上级,成立时间", "D1,三,团支部,社区,HERE,2020-03-01", "D2,四,团支部,社区,HERE,2021-03-01"));
        await desk.District.RefreshAsync();
        Assert.Null(await desk.UndoAsync(more.Id));
        await desk.District.RefreshAsync();
        Assert.Equal(before + 2, await desk.District.FigureAsync("org.all", District.Root, "2022-05"));
        Assert.True((await desk.District.ProveAsync("2022")).Proved);
    }

}
