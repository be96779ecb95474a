using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Requests;

/// <summary>A register that is in use is renamed, grows, and is retired; what it counts already stays what it is.</summary>
public sealed class ChangeRegisterTests
{
    [Theory, OnEachDatabase]
    public async Task It_gets_other_names_and_more_columns_and_keeps_what_it_counts(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        await RecordedAsync(desk, 30);
        var grown = new RegisterChange("夜校课程", null) { Names = new Dictionary<string, string?> { ["c1"] = "到课人数" }, Added = [new("场地", ColumnType.Choice, Options: "室内、室外"), new(" ", ColumnType.Text)] };
        Assert.Null((await ChangeAsync(desk, desk.Root, grown)).Refusal);
        Assert.Null((await ChangeAsync(desk, desk.Root, new(null, null) { Options = new Dictionary<string, string?> { ["c2"] = "线上、室外" } })).Refusal);
        var kept = await desk.SeeAsync(db => db.Set<Register>().Include(r => r.Columns).SingleAsync(r => r.Key == desk.Register.Key));
        Assert.Equal(["到课人数", "场地"], kept.Columns.OrderBy(c => c.Ordinal).Select(c => c.Name));
        Assert.Equal(["室内", "室外", "线上"], kept.Columns.Single(c => c.Key == "c2").OptionList);
        Assert.Equal(["夜校课程", "夜校课程·到课人数"], await desk.SeeAsync(db => db.Set<IndicatorDefinition>().Where(i => i.Key.StartsWith(desk.Register.Key)).OrderBy(i => i.Key).Select(i => i.Name).ToListAsync()));

        await desk.District.OpenCatalogueAsync();
        await desk.District.RefreshAsync();
        Assert.Equal(30, await desk.District.FigureAsync($"{desk.Register.Key}.c1", District.Root, "2023H1"));
        Assert.True((await desk.District.ProveAsync("2023H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task What_would_make_another_number_of_it_is_refused_and_nothing_is_half_done(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        Assert.Null((await ChangeAsync(desk, desk.Root, new(null, "一行为一次开课；试讲不计。"))).Refusal); // nothing is recorded yet
        await RecordedAsync(desk, 30);
        Assert.Equal("basis", (await ChangeAsync(desk, desk.Root, new("别的", "一行为一天。"))).Refusal?.Field);
        Assert.Equal("column1", (await ChangeAsync(desk, desk.Root, new("别的", null) { Added = [new("报名人数", ColumnType.Text)] })).Refusal?.Field); // twice the same
        Assert.Equal("organisation", (await ChangeAsync(desk, desk.Street, new("别的", null))).Refusal?.Field);
        Assert.Equal("青年夜校课程", await desk.SeeAsync(db => db.Set<Register>().Where(r => r.Key == desk.Register.Key).Select(r => r.Name).SingleAsync()));
        var other = await desk.SeeAsync(db => db.Set<Register>().FirstAsync(r => r.Key != desk.Register.Key));
        Assert.Equal("name", (await ChangeAsync(desk, desk.Root, new(other.Name, null))).Refusal?.Field);
        Assert.Contains("随系统带的台账", (await ChangeAsync(desk, desk.Root, new("别的", null), other.Key)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task It_is_retired_once_nobody_is_asked_for_it_and_what_was_recorded_counts_on(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly);
        await RecordedAsync(desk, 30);
        Assert.Equal("reason", (await RetireAsync(desk, " "))?.Field);
        Assert.Contains("还有 1 项报数要求", (await RetireAsync(desk, "并入月报"))!.Message, StringComparison.Ordinal);
        Assert.Null(await desk.As<WithdrawRequest, Refusal?>(desk.Root, w => w.DoAsync(request.Id, "并入月报")));
        Assert.Null(await RetireAsync(desk, "并入月报"));
        Assert.Equal("name", (await RetireAsync(desk, "再停"))?.Field);
        Assert.Equal("register", (await desk.IssueAsync(desk.Root, RequestDesk.Monthly)).Refusal?.Field);
        desk.GoTo(2023, 4, 20);
        var late = new RegisterRow { RegisterId = desk.Register.Id, OrganisationId = desk.Staffed.Here, Day = new(2023, 4, 20), Quantity1 = 1 };
        Assert.Contains("停用", (await desk.As<SubmitRow, Refusal?>(desk.Staffed.Secretary, s => s.DoAsync(late)))!.Message, StringComparison.Ordinal);
        await desk.District.OpenCatalogueAsync();
        await desk.District.RefreshAsync();
        Assert.Equal(30, await desk.District.FigureAsync($"{desk.Register.Key}.c1", District.Root, "2023H1"));
    }

    [Theory, OnEachDatabase]
    public async Task Rows_are_reviewed_together_and_each_for_itself(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        desk.GoTo(2023, 3, 20);
        var rows = new List<Guid>();
        foreach (var who in new[] { desk.Staffed.Secretary, desk.Street, desk.Staffed.Secretary }) rows.Add((await desk.EnterAsync(who, desk.Staffed.Here, new(2023, 3, 18))).Id);
        var accepted = await desk.As<ReviewRows, ReviewedRows>(desk.Street, r => r.AcceptAsync([.. rows, rows[0]]));
        Assert.Equal((2, rows[1]), (accepted.Done, Assert.Single(accepted.Refused).Row)); // nobody their own; the same row twice is one
        Assert.Equal([RowState.InForce, RowState.Submitted, RowState.InForce], await StatesAsync());
        Assert.Equal("reason", (await desk.As<ReviewRows, Outcome<ReviewedRows>>(desk.Root, r => r.ReturnAsync([rows[1]], " "))).Refusal?.Field);
        Assert.Equal(1, (await desk.As<ReviewRows, Outcome<ReviewedRows>>(desk.Root, r => r.ReturnAsync([rows[1], rows[2]], "人数不对"))).Value!.Done); // what counts is not sent back
        Assert.Equal([RowState.InForce, RowState.Returned, RowState.InForce], await StatesAsync());

        async Task<RowState[]> StatesAsync()
        {
            var states = await desk.SeeAsync(db => db.Set<RegisterRow>().Where(r => rows.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.State));
            return [.. rows.Select(r => states[r])];
        }
    }

    private static async Task RecordedAsync(RequestDesk desk, long people)
    {
        desk.GoTo(2023, 3, 20);
        var row = await desk.EnterAsync(desk.Staffed.Secretary, desk.Staffed.Here, new(2023, 3, 18), people);
        Assert.Null(await desk.As<ReviewRow, Refusal?>(desk.Street, r => r.AcceptAsync(row.Id)));
    }

    private static Task<Outcome<Register>> ChangeAsync(RequestDesk desk, Actor who, RegisterChange change, string? key = null) => desk.As<ChangeRegister, Outcome<Register>>(who, c => c.DoAsync(key ?? desk.Register.Key, change));

    private static Task<Refusal?> RetireAsync(RequestDesk desk, string reason) => desk.As<ChangeRegister, Refusal?>(desk.Root, c => c.RetireAsync(desk.Register.Key, reason));
}
