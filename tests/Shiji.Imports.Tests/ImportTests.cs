using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Sheets.Books;

namespace Shiji.Imports.Tests;

/// <summary>What comes out of a file, what comes out of it a second time, and what is left when it is taken back.</summary>
public sealed class ImportTests
{
    private static readonly byte[] Messy = Desk.Csv(
        "二〇二二年活动一览,,,,",
        "序号,团组织,活动日期,服务时长（分钟）,类别,参加人,活动编号",
        "1,HERE,2022/5/4,90,甲,林知夏,A-1",
        "2,THERE,2022年5月5日,1.5小时,乙,,",
        "3,HERE,20220506,1:30,甲,周以安,",
        "4,HERE,2022-05-06,\"1,20\",,,",
        "5,HERE,2022.5.4,90,甲,,A-1");

    [Theory, OnEachDatabase]
    public async Task A_messy_file_becomes_rows_in_force_and_figures(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.ImportAsync(Desk.Activities, Messy);
        Assert.Equal((ImportState.Done, 5, 4, 1), (run.State, run.Read, run.Fresh, run.Refused));
        var rows = await desk.RowsAsync();
        Assert.Equal([90, 90, 90, 120], rows.Select(r => r.Quantity1));
        Assert.Equal([desk.Here, desk.There, desk.Here, desk.Here], rows.Select(r => r.OrganisationId));
        Assert.All(rows, r => Assert.Equal((RowState.InForce, Evidence.Imported, Recorders.Import, desk.Secretary.AccountId), (r.State, r.Evidence, r.RecordedBy, r.RecordedById)));
        Assert.Equal((1, "A-1"), (rows[0].PersonId, rows[0].Number));
        await desk.District.RefreshAsync();
        Assert.Equal(390, await desk.District.FigureAsync("act.minutes", District.Root, "2022-05"));
        Assert.True((await desk.District.ProveAsync("2022")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_again_changes_nothing(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ImportAsync(Desk.Activities, Messy);
        var before = await desk.RowsAsync();
        var again = await desk.CheckAsync(Desk.Activities, Messy);
        Assert.Equal((0, 4, 1), (again.Fresh, again.There, again.Refused));
        Assert.Contains("没有可以导入的新行", (await desk.StartAsync(again.Id))!.Message, StringComparison.Ordinal);
        Assert.Equal(before.Select(r => r.Id).Order(), (await desk.RowsAsync()).Select(r => r.Id).Order());
    }

    [Theory, OnEachDatabase]
    public async Task Two_lines_that_say_the_same_are_two_rows_and_stay_two(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var file = Desk.Csv("组织,日期,时长", "HERE,2022-05-04,60", "HERE,2022-05-04,60");
        await desk.ImportAsync(Desk.Activities, file);
        await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长", "HERE,2022-05-04,60", "HERE,2022-05-04,60", "HERE,2022-05-04,60"));
        Assert.Equal(3, (await desk.RowsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_number_that_is_taken_is_the_same_row_or_is_refused(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长,编号", "HERE,2022-05-04,60,N1"));
        var run = await desk.CheckAsync(Desk.Activities, Desk.Csv("编号,组织,日期,时长,类别", "N1,HERE,2022-05-04,60,", "N1,HERE,2022-05-04,61,"));
        Assert.Equal((0, 1, 1), (run.Fresh, run.There, run.Refused));
        Assert.Contains("第 3 行：“编号”N1", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
        Assert.Contains("更正", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Undone_every_figure_is_what_it_was_and_the_file_may_come_again(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.District.EnterAsync(desk.District.Activity(desk.Here, new(2022, 5, 4), 30, "甲", 1));
        await desk.District.RefreshAsync();
        long?[] before = [await Minutes(), await Rows()];
        var run = await desk.ImportAsync(Desk.Activities, Messy);
        await desk.District.RefreshAsync();
        Assert.Equal(420, await Minutes());
        Assert.Null(await desk.UndoAsync(run.Id));
        await desk.District.RefreshAsync();
        Assert.Equal(before, [await Minutes(), await Rows()]);
        Assert.True((await desk.District.ProveAsync("2022")).Proved);
        Assert.Equal(ImportState.Undone, (await desk.RunAsync(run.Id)).State);
        Assert.Equal(4, (await desk.ImportAsync(Desk.Activities, Messy)).Fresh);

        Task<long?> Minutes() => desk.District.FigureAsync("act.minutes", District.Root, "2022");
        Task<long?> Rows() => desk.District.FigureAsync("act", District.Root, "2022-05");
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_worked_on_since_is_not_undone_and_is_named(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.ImportAsync(Desk.Activities, Messy);
        var first = (await desk.RowsAsync())[0];
        Assert.Null(await desk.District.CorrectAsync(first.Id, desk.District.Activity(desk.Here, first.Day, 80)));
        var refusal = await desk.UndoAsync(run.Id);
        Assert.Contains("有 1 行导入以后又有人办过：HERE 2022-05-04 A-1", refusal!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.RowsAsync(), r => r.State == RowState.Void);
    }

    [Theory, OnEachDatabase]
    public async Task One_entry_of_the_log_says_what_came_in(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.ImportAsync(Desk.Activities, Messy, name: "活动一览.csv");
        var entry = await desk.SeeAsync(db => db.Set<LogEntry>().SingleAsync(e => e.Act == LogAct.Imported));
        Assert.Equal((desk.Secretary.AccountId, run.Id.ToString()), (entry.AccountId, entry.SubjectId));
        foreach (var part in (string[])["活动一览.csv", run.Hash, "\"fresh\":4", "\"refused\":1"]) Assert.Contains(part, entry.After!, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_workbook_with_days_and_spans_of_a_stock_register_is_read_as_well(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var book = new MemoryStream();
        using (var writer = new SheetWriter(book))
        {
            writer.Write("阵地", [new("组织"), new("日期", ColumnKind.Day), new("止", ColumnKind.Day), new("席位", ColumnKind.Whole)],
                [["HERE", new DateOnly(2022, 1, 10), null, 12], ["THERE", new DateOnly(2022, 1, 10), new DateOnly(2022, 3, 1), 8], ["HERE", new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 1), 8]]);
            writer.Finish();
        }

        var run = await desk.ImportAsync(Desk.Homes, book.ToArray(), name: "阵地.xlsx");
        Assert.Equal((2, 1), (run.Fresh, run.Refused));
        Assert.Contains("第 4 行：止日应晚于起日。", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
        await desk.District.RefreshAsync();
        Assert.Equal(20, await desk.District.FigureAsync("home.beds", District.Root, "2022-02"));
        Assert.Equal(12, await desk.District.FigureAsync("home.beds", District.Root, "2022-03"));
    }

    [Theory, OnEachDatabase]
    public async Task The_columns_settled_once_are_remembered_for_files_of_the_same_titles(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var file = Desk.Csv("甲方,什么时候,多久", "HERE,2022-05-04,60");
        var first = (await desk.UploadAsync(Desk.Activities, file)).Value!;
        Assert.Equal("“组织”还没有对上文件里的列，请选一列；文件里没有的，请补上这一列后重新上传。", (await desk.MapAsync(first))!.Message);
        var mapping = new ColumnMapping(new Dictionary<string, int> { ["organisation"] = 0, ["day"] = 1, ["column.minutes"] = 2 });
        Assert.Null(await desk.MapAsync(first, mapping));
        Assert.True(await desk.WorkAsync());
        Assert.Equal(1, (await desk.CheckAsync(Desk.Activities, file)).Fresh);
    }
}
