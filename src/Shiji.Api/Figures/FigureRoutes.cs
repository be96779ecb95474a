using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Accounts;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>数字接口 — figures by organisation and period, and the records behind one.</summary>
internal static class FigureRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        KeyNeed.Ask(api.MapGet("/figures", ListAsync), KeyRights.ReadFigures).Produces<FigureItems>()
            .WithSummary("全部数字").WithDescription("一个组织一个统计期的全部指标：精确值、单位、显示写法、口径。").WithName("listFigures");
        KeyNeed.Ask(api.MapGet("/figures/{key}", OneAsync), KeyRights.ReadFigures).Produces<FigureLine>()
            .WithSummary("一个数字").WithDescription("一个指标在一个组织一个统计期的数。").WithName("getFigure");
        KeyNeed.Ask(api.MapGet("/figures/{key}/records", RecordsAsync), KeyRights.ReadRegisters).Produces<PageOf<RowItem>>()
            .WithSummary("数字背后的记录").WithDescription("算出这个数的每一条台账记录，新的在前；由几个度量算出的指标没有单独的明细，请改用度量的标识。").WithName("listFigureRecords");
    }

    private static async Task<IResult> ListAsync(
        [Description("统计期，如 2022H1、2022Q2、2022-05、2022、2022-03-01..2022-04-15")] string? period,
        [Description("哪个组织，代码或全称；不写就是岗位所在的组织")] string? organisation,
        PlaceReader places, ListFigures figures, CancellationToken cancel)
    {
        var (place, problem) = await places.ReadAsync(organisation, period, cancel);
        if (place is null) return problem!;
        var lines = await figures.DoAsync(place.Catalogue, place.Catalogue.Indicators, place.Organisation.Id, place.Period, cancel);
        return Results.Ok(new FigureItems(OrganisationMention.Of(place.Organisation), place.Period.Code, lines));
    }

    private static async Task<IResult> OneAsync(
        [Description("指标标识，如 vol.turns")] string key,
        [Description("统计期，如 2022H1")] string? period,
        [Description("哪个组织，代码或全称；不写就是岗位所在的组织")] string? organisation,
        PlaceReader places, ListFigures figures, CancellationToken cancel)
    {
        var (place, problem) = await places.ReadAsync(organisation, period, cancel);
        if (place is null) return problem!;
        return place.Catalogue.Indicators.FirstOrDefault(i => i.Key == key) is { } indicator
            ? Results.Ok((await figures.DoAsync(place.Catalogue, [indicator], place.Organisation.Id, place.Period, cancel))[0])
            : Problem.Of(new Refusal($"目录里没有“{key}”这个指标，请从 /api/v1/figures 里找。", "key"), StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> RecordsAsync(
        [Description("指标或度量的标识，如 vol.turns、activity.turn")] string key,
        [Description("统计期，如 2022H1")] string? period,
        [Description("哪个组织，代码或全称；不写就是岗位所在的组织")] string? organisation,
        [Description("每页几条，1 到 200，不写是 50")] string? limit,
        [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, PlaceReader places, RowReading rows, ToldReading told, ModuleList modules, ShijiDb db, CancellationToken cancel)
    {
        var (place, problem) = await places.ReadAsync(organisation, period, cancel);
        if (place is null) return problem!;
        var indicator = place.Catalogue.Indicators.FirstOrDefault(i => i.Key == key);
        if (indicator is null && place.Catalogue.Measure(key) is null) return Problem.Of(new Refusal($"目录里没有“{key}”这个指标或度量。", "key"), StatusCodes.Status404NotFound);
        var single = indicator is null ? place.Catalogue.Measure(key) : indicator.Single;
        if (single is not null && modules.Tellings.TryGetValue(single.RecordType, out var telling))
            return await told.PageAsync(request, telling, single, new(place.Organisation.Id, place.Period), limit, cursor, cancel);
        return single is Measure<RegisterRow> measure
            ? await rows.PageAsync(request, place.Catalogue.Registers.First(r => r.Id == measure.Series), measure.Records(db, place.Organisation.Id, place.Period), place.Organisation.Id, limit, cursor, cancel)
            : Problem.Of(new Refusal($"“{key}”不是直接数台账记录数出来的，没有单独的明细；它由这些算出：{string.Join("、", (indicator?.Measures ?? []).Select(m => m.Key))}。", "key"), StatusCodes.Status409Conflict);
    }
}
