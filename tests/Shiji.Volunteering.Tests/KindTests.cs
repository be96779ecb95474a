using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests;

/// <summary>Kinds of points and of goods are the district's own: added, put in order, stopped and taken up again.</summary>
public sealed class KindTests
{
    private static readonly DateOnly March = new(2022, 3, 1);

    [Theory, OnEachDatabase]
    public async Task A_kind_of_goods_is_counted_at_once_and_keeps_its_unit_once_something_moved(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var chief = await district.PostAsync(District.Root, "secretary");
        Task<Refusal?> Keep(Func<KeepGoodsKind, Task<Refusal?>> act, Actor? by = null) => district.DoAsync(act, by ?? chief);
        Line.Refused("post", await Keep(k => k.AddAsync("书包", "个"), district.Secretary));
        Line.Refused("name", await Keep(k => k.AddAsync(" ", "个")));
        Line.Refused("name", await Keep(k => k.AddAsync("书,包", "个")));
        Line.Refused("name", await Keep(k => k.AddAsync("图书", "本")));
        Line.Refused("unit", await Keep(k => k.AddAsync("书包", "")));
        Assert.Null(await Keep(k => k.AddAsync("书包", "只")));
        Assert.Null(await Keep(k => k.CountInAsync("书包", "个")));
        Line.Refused("name", await Keep(k => k.CountInAsync("黄金", "克")));

        await district.DoAsync((StartProject v) => v.DoAsync(district.Here, "uazm", "U爱助梦", null, new(2022, 1, 1)), district.Secretary);
        Task<Outcome<GoodsMovement>> Move(GoodsDirection direction, long quantity) => district.DoAsync((MoveGoods v) => v.DoAsync(new(district.Here, "UAZM", "书包", direction, quantity, March, "某小学")), district.Secretary);
        Assert.Null((await Move(GoodsDirection.In, 20)).Refusal);
        Line.Refused("unit", await Keep(k => k.CountInAsync("书包", "只")));
        Assert.Null(await Keep(k => k.TurnAsync("书包", stopped: true)));
        Line.Refused("name", await Keep(k => k.TurnAsync("书包", stopped: true)));
        Line.Refused("goods", (await Move(GoodsDirection.In, 1)).Refusal);
        Assert.Null((await Move(GoodsDirection.Out, 5)).Refusal); // what is there may go out
        await district.District.OpenCatalogueAsync();
        await district.District.RefreshAsync();
        Assert.Equal(20, await district.District.FigureAsync(GoodsMeasures.KeyOf("书包", GoodsDirection.In), District.Root, "2022H1"));
        await district.ProvedAsync("2022H1");
        Assert.Null(await Keep(k => k.TurnAsync("书包", stopped: false)));
        Assert.Null((await Move(GoodsDirection.In, 1)).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task A_kind_of_points_that_was_stopped_gets_no_new_point_and_keeps_its_own(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var chief = await district.PostAsync(District.Root, "secretary");
        Task<Refusal?> Keep(Func<KeepPointKind, Task<Refusal?>> act, Actor? by = null) => district.DoAsync(act, by ?? chief);
        Task<Outcome<Point>> Open(string name) => district.DoAsync((OpenPoint v) => v.DoAsync(new(district.Here, name, "医院", "一号路", March)), district.Secretary);
        Line.Refused("kind", (await Open("一号点")).Refusal);
        Line.Refused("post", await Keep(k => k.AddAsync("医院"), district.Secretary));
        Line.Refused("name", await Keep(k => k.AddAsync("公园")));
        Assert.Null(await Keep(k => k.AddAsync("医院")));
        var point = (await Open("一号点")).Value!;
        Assert.Null(await Keep(k => k.TurnAsync("医院", stopped: true)));
        Line.Refused("kind", (await Open("二号点")).Refusal);
        Assert.Null(await district.DoAsync((AmendPoint v) => v.DoAsync(point.Id, new(district.Here, "一号点", "医院", "二号路", March)), district.Secretary));

        Line.Refused("name", await Keep(k => k.RaiseAsync("U站"))); // it is the first
        Assert.Null(await Keep(k => k.RaiseAsync("医院")));
        Assert.Equal(["U站", "社区", "窗口", "公园", "医院", "交通站点"], await district.SeeAsync(db => db.Set<PointKind>().OrderBy(k => k.Ordinal).Select(k => k.Name).ToListAsync()));
        await district.SeeAsync(async db =>
        {
            await new VolunteeringModule().InstallAsync(db);
            return await db.SaveChangesAsync();
        });
        var kinds = await district.SeeAsync(db => db.Set<PointKind>().OrderBy(k => k.Ordinal).ToListAsync());
        Assert.Equal((6, true), (kinds.Count, kinds.Single(k => k.Name == "医院").Stopped)); // an upgrade changes none of it
    }
}
