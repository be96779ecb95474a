using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Imports.Tests;

/// <summary>A kind that the hall knows nothing of goes the whole way: these tests see no more of the hall than any other part of the program.</summary>
public sealed class OutsideKindTests
{
    private const string Number = "11010519491231002X"; // the example of the standard itself

    private static readonly byte[] Papers = Desk.Csv(
        "姓名,证件号码,收存组织,用途,同意日",
        "林知夏,,HERE,影像,2022-05-04",
        $"重名,{Number},THERE,联络,2022/5/5",
        "重名,,HERE,影像,2022-05-04",
        "没有这个人,,HERE,影像,2022-05-04",
        "周以安,,NOWHERE,影像,",
        "周以安,,HERE,广告,2001-01-01");

    [Theory, OnEachDatabase]
    public async Task It_is_checked_run_known_again_and_undone(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ImportAsync(Desk.People, Desk.Csv("姓名,组织,证件号码", $"重名,HERE,{Number}"));
        var run = await desk.CheckAsync(ConsentKind.Whole, Papers);
        Assert.Equal((ImportState.Checked, 6, 2, 4), (run.State, run.Read, run.Fresh, run.Refused));
        Assert.Equal(
        [
            "第 4 行：“姓名”写的“重名”有同名的人，只凭姓名分不清是谁，请补上证件号码一列。",
            "第 5 行：“姓名”写的“没有这个人”还没有建档，请先建档再导入；不需要记到人的，这一格空着。",
            "第 6 行：“收存组织”写的“NOWHERE”在您现在的岗位管的范围里找不到，请核对代码或全称；不归您管的请由它自己或它的上级导入。",
            "第 6 行：请填写“同意日”。",
            "第 7 行：“用途”写的是“广告”，只能是影像、联络之一。",
            "第 7 行：收存组织在 2001-01-01 还没有成立或已经撤销。",
        ], (await desk.FindingsAsync(run.Id)).Split('\n'));
        Assert.Empty(await ConsentsAsync(desk));

        Assert.Null(await desk.StartAsync(run.Id));
        Assert.True(await desk.WorkAsync());
        Assert.Equal([(1, "paper.1", new DateOnly(2022, 5, 4)), (5, "paper.2", new DateOnly(2022, 5, 5))], (await ConsentsAsync(desk)).Select(c => (c.PersonId, c.Purpose, c.GivenOn)));
        Assert.Equal((0, 2), (await desk.CheckAsync(ConsentKind.Whole, Papers)) is var again ? (again.Fresh, again.There) : default);

        Assert.Null(await desk.UndoAsync(run.Id));
        Assert.Empty(await ConsentsAsync(desk));
        Assert.Equal(2, (await desk.ImportAsync(ConsentKind.Whole, Papers)).Fresh);
    }

    [Theory, OnEachDatabase]
    public async Task Its_own_reason_not_to_be_undone_is_heard_and_whoever_lacks_its_permission_is_not_offered_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.ImportAsync(ConsentKind.Whole, Desk.Csv("姓名,收存组织,用途,同意日", "林知夏,HERE,影像,2022-05-04"));
        await desk.SeeAsync(db => db.Set<Consent>().ExecuteUpdateAsync(s => s.SetProperty(c => c.WithdrawnOn, new DateOnly(2022, 6, 1))));
        Assert.Equal("其中有的同意后来撤回了，不能整批收回。", (await desk.UndoAsync(run.Id))!.Message);
        Assert.Equal(ImportState.Done, (await desk.RunAsync(run.Id)).State);
        var reader = await desk.PostAsync(desk.Here, "reader");
        Assert.Equal("post", (await desk.UploadAsync(ConsentKind.Whole, Papers, reader)).Refusal!.Field);
    }

    private static Task<List<Consent>> ConsentsAsync(Desk desk) => desk.SeeAsync(db => db.Set<Consent>().AsNoTracking().OrderBy(c => c.GivenOn).ToListAsync());
}
