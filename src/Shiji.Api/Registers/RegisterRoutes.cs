using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Accounts;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>台账接口 — what registers there are, their rows, and a new row.</summary>
internal static class RegisterRoutes
{
    private const string FacetOpening = "f_";

    public static void Map(IEndpointRouteBuilder api)
    {
        KeyNeed.Ask(api.MapGet("/registers", ListAsync), KeyRights.ReadRegisters).Produces<PageOf<RegisterItem>>()
            .WithSummary("列台账").WithDescription("全部台账和每本的栏目；next 总是空，一页就是全部。").WithName("listRegisters");
        KeyNeed.Ask(api.MapGet("/registers/{key}", OneAsync), KeyRights.ReadRegisters).Produces<RegisterItem>()
            .WithSummary("一本台账").WithDescription("一本台账的栏目、选项和口径。").WithName("getRegister");
        KeyNeed.Ask(api.MapGet("/registers/{key}/rows", RowsAsync), KeyRights.ReadRegisters).Produces<PageOf<RowItem>>()
            .WithSummary("列台账行").WithDescription("一个组织一个统计期的台账行，新的在前，什么状态都有；分项条件写成 f_栏目标识=选项。").WithName("listRows");
        KeyNeed.Ask(api.MapPost("/registers/{key}/rows", AddAsync), KeyRights.WriteRows).Accepts<RowDraft>("application/json").Produces<AddedRow>(StatusCodes.Status201Created)
            .WithSummary("填报一行").WithDescription("和网页填报一样：检查、保存、待审，审核生效后才计数；佐证方式记为“导入”。不合规定的答 422，field 是哪一栏，detail 是哪里不对、怎么改。").WithName("addRow");
    }

    private static async Task<IResult> ListAsync(PlaceReader places, CancellationToken cancel) =>
        Results.Ok(new PageOf<RegisterItem>([.. (await places.CatalogueAsync(cancel)).Registers.Select(RegisterItem.Of)], null));

    private static async Task<IResult> OneAsync([Description("台账标识，如 hotline.call")] string key, PlaceReader places, CancellationToken cancel) =>
        Find(await places.CatalogueAsync(cancel), key) is { } register ? Results.Ok(RegisterItem.Of(register)) : Missing(key);

    private static async Task<IResult> RowsAsync(
        [Description("台账标识，如 hotline.call")] string key,
        [Description("统计期，如 2022H1、2022Q2、2022-05、2022、2022-03-01..2022-04-15")] string? period,
        [Description("哪个组织，代码或全称；不写就是岗位所在的组织")] string? organisation,
        [Description("状态：draft、submitted、returned、inForce、superseded、void；不写就是全部")] string? state,
        [Description("每页几条，1 到 200，不写是 50")] string? limit,
        [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, PlaceReader places, RowReading rows, ShijiDb db, CancellationToken cancel)
    {
        var (place, problem) = await places.ReadAsync(organisation, period, cancel);
        if (place is null) return problem!;
        if (Find(place.Catalogue, key) is not { } register) return Missing(key);
        var asked = Words.Read<RowState>(state);
        if (asked is null && !string.IsNullOrEmpty(state)) return Problem.Of(new Refusal($"没有“{state}”这个状态，可用：{Words.All<RowState>()}。", "state"));
        var facets = new List<FacetFilter>();
        foreach (var (name, value) in request.Query.Where(q => q.Key.StartsWith(FacetOpening, StringComparison.Ordinal)))
        {
            if (FacetFilter.Read($"{name[FacetOpening.Length..]}={value}", register) is not { } read) return Problem.Of(new Refusal($"“{register.Name}”没有“{name[FacetOpening.Length..]}”这个分项，或者它没有“{value}”这个选项。", name));
            facets.AddRange(read);
        }

        return await rows.PageAsync(request, register, RegisterRows.Of(db, register.Id, place.Organisation.Id, place.Period, asked, facets), place.Organisation.Id, limit, cursor, cancel);
    }

    private static async Task<IResult> AddAsync([Description("台账标识，如 hotline.call")] string key, HttpContext http, PlaceReader places, AddRow add, CancellationToken cancel) =>
        Find(await places.CatalogueAsync(cancel), key) is { } register ? await add.DoAsync(http, register, cancel) : Missing(key);

    private static Register? Find(Catalogue catalogue, string key) => catalogue.Registers.FirstOrDefault(r => r.Key == key);

    private static IResult Missing(string key) => Problem.Of(new Refusal($"没有“{key}”这本台账，请从 /api/v1/registers 里找。", "key"), StatusCodes.Status404NotFound);
}
