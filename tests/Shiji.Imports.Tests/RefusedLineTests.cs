using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Sheets.Books;
using Shiji.Sheets.Files;

namespace Shiji.Imports.Tests;

/// <summary>Every line that is not taken in says which line, which column, and what to do.</summary>
public sealed class RefusedLineTests
{
    private static readonly byte[] Wrong = Desk.Csv(
        "组织,日期,时长,类别,参加人,编号",
        "NOWHERE,明天,很久,丁,没有这个人,",
        ",,,,,",
        "HERE,2099-01-01,60,,,",
        "HERE,2001-01-01,60,,,",
        "HERE,2022-05-04,601,,重名,",
        "HERE,2022-05-04,-5,,,",
        "HERE,2022-05-04,1.5,,,",
        ",2022-05-04,60,,,");

    [Theory, OnEachDatabase]
    public async Task Every_sentence_names_its_line_and_its_column_and_every_fault_of_a_line_is_told(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.CheckAsync(Desk.Activities, Wrong);
        Assert.Equal((7, 0, 7), (run.Read, run.Fresh, run.Refused)); // a blank line is none
        var told = (await desk.FindingsAsync(run.Id)).Split('\n');
        Assert.All(told, t => Assert.Matches(@"^第 \d+ 行：.*(组织|日期|时长|类别|参加人|编号)", t));
        Assert.Equal(
        [
            "第 2 行：“组织”写的“NOWHERE”在您现在的岗位管的范围里找不到，请核对代码或全称；不归您管的请由它自己或它的上级导入。",
            "第 2 行：“日期”写的是“明天”，请改成 2022-05-04 这样的日期。",
            "第 2 行：“时长”写的是“很久”，请改成整分钟数，如 90、1:30 或 1.5小时。",
            "第 2 行：“类别”没有“丁”这个选项，可选：甲、乙、丙。",
            "第 2 行：“参加人”写的“没有这个人”还没有建档，请先建档再导入；不需要记到人的，这一格空着。",
            "第 4 行：日期 2099-01-01 还没有到。",
            "第 5 行：填报组织在 2001-01-01 还没有成立或已经撤销，请核对日期或组织。",
            "第 6 行：“时长”填了 601分钟，超过上限 600分钟，请核对。",
            "第 6 行：“参加人”写的“重名”有同名的人，只凭姓名分不清是谁，请补上证件号码一列。",
            "第 7 行：“时长”不能是负数。",
            "第 8 行：“时长”写的是“1.5”，请改成整分钟数，如 90、1:30 或 1.5小时。",
            "第 9 行：请填写“组织”。",
        ], told);
    }

    [Theory, OnEachDatabase]
    public async Task The_workbook_of_results_has_the_refused_lines_and_why(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.CheckAsync(Desk.Activities, Wrong);
        using var book = new MemoryStream();
        Assert.Null(await desk.AsAsync(desk.Secretary, s => s.GetRequiredService<ResultWorkbook>().WriteAsync(run.Id, book)));
        book.Position = 0;
        using var file = SheetFile.Open(book, "结果.xlsx").Value!;
        var table = file.Read(file.Sheets[0]).Value!;
        Assert.Equal([ResultBook.RowNumber, "组织", "日期", "时长", "类别", "参加人", "编号", ResultBook.Reason], table.Headers);
        var rows = table.Rows().Select(r => r.Value!).ToList();
        Assert.Equal(["2", "4", "5", "6", "7", "8", "9"], rows.Select(r => r[0].Text));
        Assert.Equal("第 9 行：请填写“组织”", rows[^1][7].Text);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_beyond_the_post_comes_in(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var street = await desk.SeeAsync(db => db.Set<Kernel.Organisations.Organisation>().Where(o => o.Code == "STREET").Select(o => o.Id).SingleAsync());
        var local = await desk.PostAsync(street, StandardRoles.Secretary);
        var run = await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长", "HERE,2022-05-04,60", "THERE,2022-05-04,60", "ROOT,2022-05-04,60", "团区委,2022-05-04,60"), local);
        Assert.Equal((1, 3), (run.Fresh, run.Refused));
        Assert.Equal(desk.Here, Assert.Single(await desk.RowsAsync()).OrganisationId);
        var other = await desk.PostAsync(desk.There, StandardRoles.Secretary);
        Assert.Contains("没有这次导入", (await desk.UndoAsync(run.Id, other))!.Message, StringComparison.Ordinal);
        var reader = await desk.PostAsync(street, "reader");
        Assert.Contains("没有“批量导入”的权限", (await desk.UploadAsync(Desk.Activities, Desk.Csv("组织,日期", "HERE,2022-05-04"), reader)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_may_not_review_brings_rows_that_wait_for_somebody_else(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var officer = await desk.PostAsync(desk.Here, "officer");
        await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长", "HERE,2022-05-04,60"), officer);
        Assert.Equal((RowState.Submitted, officer.AccountId), (await desk.RowsAsync()) is [var row] ? (row.State, row.RecordedById) : default);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_person_may_have_in_a_day_counts_within_the_file_and_with_what_is_stored(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SeeAsync(async db =>
        {
            (await db.Set<RegisterColumn>().SingleAsync(c => c.Key == "minutes")).LargestRule = Desk.Limit;
            db.Add(new RuleParameter { Code = Desk.Limit, Name = "单人单日上限", Value = 500, From = new(2010, 1, 1), Source = "测试约定", Unit = "分钟", EvidenceTag = "M-中" });
            return await db.SaveChangesAsync();
        });
        await desk.District.EnterAsync(desk.District.Activity(desk.There, new(2022, 5, 4), 200, person: 1));
        var file = Desk.Csv("组织,日期,时长,参加人", "HERE,2022-05-04,200,林知夏", "HERE,2022-05-04,101,林知夏", "HERE,2022-05-04,100,林知夏", "HERE,2022-05-05,500,林知夏", "HERE,2022-05-04,500,周以安");
        var run = await desk.ImportAsync(Desk.Activities, file);
        Assert.Equal((4, 1), (run.Fresh, run.Refused));
        Assert.StartsWith("第 3 行：“时长”填了 101分钟，此人当日另有 400分钟，合计 501分钟，超过“单人单日上限”500分钟", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
        Assert.Equal((0, 4, 1), (await desk.CheckAsync(Desk.Activities, file)) is var again ? (again.Fresh, again.There, again.Refused) : default);
    }
}
