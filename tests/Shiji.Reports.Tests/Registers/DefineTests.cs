using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Tests.Closings;

namespace Shiji.Reports.Tests.Registers;

/// <summary>A register of the district's own, from its design to its figure.</summary>
public sealed class DefineTests
{
    private static readonly RegisterCard Night = new("青年夜校课程", "青年服务", "次", "一行为一次开课；试讲不计。")
    {
        Columns = [new("场地", ColumnType.Choice, Options: "室内、室外", Required: true), new("报名人数", ColumnType.Quantity, "人", Required: true), new("", ColumnType.Text), new("讲师", ColumnType.Text)],
    };

    [Theory, OnEachDatabase]
    public async Task What_is_designed_is_entered_reviewed_and_counted_at_once(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var made = (await DefineAsync(desk, desk.First, Night)).Value!;
        Assert.Equal(["own.r1", "own.r1.c2"], (await CatalogueAsync(desk)).Indicators.Where(i => i.Key.StartsWith("own.", StringComparison.Ordinal)).Select(i => i.Key));
        Assert.Equal([ColumnSlot.Facet1, ColumnSlot.Quantity1, ColumnSlot.Detail], made.Columns.OrderBy(c => c.Ordinal).Select(c => c.Slot));

        var officer = await desk.Staffed.PostAsync(desk.Staffed.Here, "officer");
        var refused = await EnterAsync(desk, officer, made, new() { ["c1"] = "室外", ["c2"] = "三十" });
        Assert.Equal("c2", refused.Refusal?.Field);
        Assert.Equal("c1", (await EnterAsync(desk, officer, made, new() { ["c2"] = "30" })).Refusal?.Field);
        foreach (var people in new[] { "30", "12" })
        {
            var row = await EnterAsync(desk, officer, made, new() { ["c1"] = "室外", ["c2"] = people, ["c3"] = "某老师" });
            Assert.Null(await desk.Staffed.AsAsync(desk.Street, s => s.GetRequiredService<ReviewRow>().AcceptAsync(row.Value!.Id)));
        }

        await desk.District.OpenCatalogueAsync();
        await desk.District.RefreshAsync();
        Assert.Equal((2, 42, 2, 0), (await desk.District.FigureAsync("own.r1", desk.Staffed.Here, "2022H1"), await desk.District.FigureAsync("own.r1.c2", District.Root, "2022H1"),
            await desk.District.FigureAsync("own.r1[c1=室外]", District.Root, "2022H1"), await desk.District.FigureAsync("own.r1[c1=室内]", District.Root, "2022H1")));
        Assert.True((await desk.District.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_counted_already_is_shown_and_asks_why(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        var book = (await CatalogueAsync(desk)).Registers.First(r => r.Name.Length >= 6);
        var again = Night with { Name = book.Name + "二" };
        Assert.Equal("why", (await DefineAsync(desk, desk.First, again)).Refusal?.Field);
        Assert.Contains($"“{book.Name}”", (await DefineAsync(desk, desk.First, again)).Refusal!.Message, StringComparison.Ordinal);
        var made = await DefineAsync(desk, desk.First, again with { Why = "只记夜间的" });
        Assert.Null(made.Refusal);
        Assert.EndsWith("另设理由：只记夜间的", made.Value!.Basis, StringComparison.Ordinal);
        Assert.Equal("name", (await DefineAsync(desk, desk.First, again with { Why = "只记夜间的" })).Refusal?.Field); // that name is taken
    }

    [Theory, OnEachDatabase]
    public async Task A_card_that_cannot_be_kept_is_refused_by_its_field(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        await RefusedAsync("name", Night with { Name = " " });
        await RefusedAsync("group", Night with { Group = null });
        await RefusedAsync("unit", Night with { RowUnit = "长长的量词" });
        await RefusedAsync("basis", Night with { Basis = "" });
        await RefusedAsync("column1", Night with { Columns = [new("场地", ColumnType.Text), new("场地", ColumnType.Text)] });
        await RefusedAsync("column0", Night with { Columns = [new("场地", ColumnType.Choice, Options: "室内")] });
        await RefusedAsync("column0", Night with { Columns = [new("场地", ColumnType.Choice, Options: "室内、室[外]")] });
        await RefusedAsync("column0", Night with { Columns = [new("人数", ColumnType.Quantity)] });
        await RefusedAsync("column2", Night with { Columns = [new("甲", ColumnType.Quantity, "人"), new("乙", ColumnType.Quantity, "人"), new("丙", ColumnType.Quantity, "人")] });
        Assert.Equal("organisation", (await DefineAsync(desk, desk.Street, Night)).Refusal?.Field);
        Assert.Equal("post", (await DefineAsync(desk, await desk.Staffed.PostAsync(District.Root, "officer"), Night)).Refusal?.Field);
        Assert.False(await desk.Staffed.SeeAsync(db => db.Set<Register>().AnyAsync(r => r.Key.StartsWith("own."))));

        async Task RefusedAsync(string field, RegisterCard card) => Assert.Equal(field, (await DefineAsync(desk, desk.First, card)).Refusal?.Field);
    }

    [Theory, InlineData("志愿服务活动场次", "志愿服务活动", 1), InlineData("青年夜校", "心理热线", 0), InlineData("夜", "夜校", 0)]
    public void Names_are_alike_by_their_pairs_of_characters(string a, string b, double share) => Assert.Equal((decimal)share, Likeness.Between(a, b));

    private static Task<Outcome<Register>> DefineAsync(ClosingDesk desk, Actor who, RegisterCard card) => desk.Staffed.AsAsync(who, s => s.GetRequiredService<DefineRegister>().DoAsync(card));

    private static Task<Outcome<RegisterRow>> EnterAsync(ClosingDesk desk, Actor who, Register register, Dictionary<string, string?> values) => desk.Staffed.AsAsync(who, async s =>
    {
        var row = await s.GetRequiredService<ReadEntry>().DoAsync(register, new("HERE", "2022-05-31", values));
        if (!row.Ok) return row;
        if (await s.GetRequiredService<SubmitRow>().DoAsync(row.Value) is { } refusal) return refusal;
        return row;
    });

    private static Task<Catalogue> CatalogueAsync(ClosingDesk desk) => desk.Staffed.AsAsync(Actor.System, s => s.GetRequiredService<CatalogueShelf>().TakeAsync(s.GetRequiredService<Kernel.Data.ShijiDb>()));
}
