using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Projects;

public sealed class GoodsTests
{
    private const string Code = "UAZM";
    private static readonly DateOnly March = new(2022, 3, 1);

    [Theory, OnEachDatabase]
    public async Task Many_take_out_at_once_and_the_stock_never_falls_below_nothing(Database database)
    {
        await using var district = await OpenAsync(database);
        Assert.Null((await MoveAsync(district, GoodsDirection.In, 10, March)).Refusal);
        var tried = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => MoveAsync(district, GoodsDirection.Out, 3, March.AddDays(1)))));
        Assert.Equal(3, tried.Count(t => t.Ok));
        Assert.All(tried.Where(t => !t.Ok), t => Line.Refused("quantity", t.Refusal));
        Assert.Equal(1, Assert.Single(await LeftAsync(district)).Left);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_goes_out_on_a_day_before_it_came_in(Database database)
    {
        await using var district = await OpenAsync(database);
        var elsewhere = await district.PostAsync(district.There, "officer");
        Assert.Null((await MoveAsync(district, GoodsDirection.In, 10, March)).Refusal);
        Assert.Null((await MoveAsync(district, GoodsDirection.Out, 8, March.AddDays(20))).Refusal);
        Line.Refused("quantity", (await MoveAsync(district, GoodsDirection.Out, 1, March.AddDays(-1))).Refusal);
        Line.Refused("quantity", (await MoveAsync(district, GoodsDirection.Out, 3, March.AddDays(1))).Refusal); // later they would be missing
        Assert.Null((await MoveAsync(district, GoodsDirection.Out, 2, March.AddDays(1), elsewhere, district.There)).Refusal); // one stock, wherever it is handed out
        Line.Refused("quantity", (await MoveAsync(district, GoodsDirection.Out, 1, new(2023, 3, 1))).Refusal);

        Line.Refused("quantity", (await MoveAsync(district, GoodsDirection.In, 0, March)).Refusal);
        Line.Refused("day", (await MoveAsync(district, GoodsDirection.In, 1, new(2023, 3, 2))).Refusal);
        Line.Refused("day", (await MoveAsync(district, GoodsDirection.In, 1, new(2021, 3, 2))).Refusal); // before the project
        Line.Refused("goods", (await MoveAsync(district, GoodsDirection.In, 1, March, goods: "黄金")).Refusal);
        Line.Refused("organisation", (await MoveAsync(district, GoodsDirection.In, 1, March, at: district.There)).Refusal);
        Line.Refused("project", (await district.DoAsync((MoveGoods v) => v.DoAsync(new(district.Here, "NONE", "图书", GoodsDirection.In, 1, March, "某人")), district.Secretary)).Refusal);
        Line.Refused("code", (await district.DoAsync((StartProject v) => v.DoAsync(district.Here, Code, "又一个", null, March), district.Secretary)).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Much_is_counted_by_two_and_a_mistake_is_put_right_by_another_entry(Database database)
    {
        await using var district = await OpenAsync(database);
        var second = await district.PostAsync(district.Here, "officer");
        Task<Refusal?> Count(Guid id, long counted, Actor by) => district.DoAsync((CountGoods v) => v.DoAsync(id, counted), by);
        var much = (await MoveAsync(district, GoodsDirection.In, 500, March)).Value!;
        Assert.Equal(GoodsState.Waiting, much.State);
        Assert.Empty(await LeftAsync(district)); // what waits is not there yet
        Line.Refused("counted", await Count(much.Id, 500, district.Secretary));
        Line.Refused("counted", await Count(much.Id, 499, second)); // and so it is not accepted
        Line.Refused("counted", await Count(much.Id, 500, second));
        much = (await MoveAsync(district, GoodsDirection.In, 500, March)).Value!;
        Assert.Null(await Count(much.Id, 500, second));
        Assert.Null((await MoveAsync(district, GoodsDirection.Out, 480, March)).Refusal);

        Task<Outcome<GoodsMovement>> Correct(Guid id, long right, string? why = "点错一箱") => district.DoAsync((CorrectGoods v) => v.DoAsync(id, right, why), district.Secretary);
        Line.Refused("reason", (await Correct(much.Id, 490, "")).Refusal);
        Line.Refused("right", (await Correct(much.Id, 500)).Refusal);
        Line.Refused("right", (await Correct(much.Id, 470)).Refusal); // more has gone out
        var entry = (await Correct(much.Id, 490)).Value!;
        Assert.Equal((-10L, March, GoodsState.Waiting), (entry.Quantity, entry.Day, entry.State));
        Line.Refused("right", (await Correct(much.Id, 495)).Refusal); // one is under way
        Assert.Null((await MoveAsync(district, GoodsDirection.Out, 15, March)).Refusal);
        Line.Refused("quantity", await Count(entry.Id, -10, second)); // meanwhile they are gone
        Assert.Null((await MoveAsync(district, GoodsDirection.In, 5, March)).Refusal);
        Assert.Null(await Count(entry.Id, -10, second));
        await district.District.RefreshAsync();
        Assert.Equal((495L, 495L), (await FigureAsync(district, GoodsDirection.In), await FigureAsync(district, GoodsDirection.Out)));
        Assert.Equal(0, Assert.Single(await LeftAsync(district)).Left);
        Assert.Equal(Evidence.RollCall, (await district.SeeAsync(db => db.Set<GoodsMovement>().SingleAsync(m => m.Id == entry.Id))).Evidence);
        await district.ProvedAsync("2022H1");
    }

    [Theory, OnEachDatabase]
    public async Task A_library_counts_from_the_day_it_opened_until_it_was_closed(Database database)
    {
        await using var district = await OpenAsync(database);
        Task<Outcome<ReadingRoom>> Open(string name, DateOnly day) => district.DoAsync((OpenRoom v) => v.DoAsync(district.Here, Code, name, null, day), district.Secretary);
        var first = (await Open("一号图书室", March)).Value!;
        var never = (await Open("二号图书室", March)).Value!;
        Line.Refused("name", (await Open("一号图书室", March)).Refusal);
        Line.Refused("day", (await Open("三号图书室", new(2021, 1, 1))).Refusal);
        Assert.Null(await district.DoAsync((OpenRoom v) => v.VoidAsync(never.Id, "没有建成"), district.Secretary));
        Line.Refused("until", await district.DoAsync((OpenRoom v) => v.CloseAsync(first.Id, March, "搬迁"), district.Secretary));
        Assert.Null(await district.DoAsync((OpenRoom v) => v.CloseAsync(first.Id, new(2022, 9, 1), "搬迁"), district.Secretary));
        await district.District.RefreshAsync();
        Task<long?> Of(string key, string period) => district.District.FigureAsync(key, District.Root, period);
        Assert.Equal((1L, 1L, 0L), (await Of("volunteer.room.new", "2022H1"), await Of("volunteer.room", "2022H1"), await Of("volunteer.room", "2022") ?? 0));
        await district.ProvedAsync("2022");
        Line.Refused("room", (await district.DoAsync((MoveGoods v) => v.DoAsync(new(district.Here, Code, "图书", GoodsDirection.Out, 1, March, "图书室") { RoomId = never.Id }), district.Secretary)).Refusal);
    }

    private static async Task<StaffedDistrict> OpenAsync(Database database)
    {
        var district = await Line.OpenAsync(database);
        var started = await district.DoAsync((StartProject v) => v.DoAsync(district.Here, "uazm", "U爱助梦", null, new(2022, 1, 1)), district.Secretary);
        Assert.Equal(Code, started.Value!.Code);
        await district.District.OpenCatalogueAsync(); // the project brought measures of its own
        return district;
    }

    private static Task<Outcome<GoodsMovement>> MoveAsync(StaffedDistrict district, GoodsDirection direction, long quantity, DateOnly day, Actor? by = null, int? at = null, string goods = "图书") =>
        district.DoAsync((MoveGoods v) => v.DoAsync(new(at ?? district.Here, Code, goods, direction, quantity, day, "某小学")), by ?? district.Secretary);

    private static Task<IReadOnlyList<GoodsLeft>> LeftAsync(StaffedDistrict district) => district.DoAsync((GoodsStock v) => v.LeftAsync(Code), district.Secretary);

    private static Task<long?> FigureAsync(StaffedDistrict district, GoodsDirection direction) => district.District.FigureAsync(GoodsMeasures.KeyOf("图书", direction), District.Root, "2022H1");
}
