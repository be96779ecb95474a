using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Api;

/// <summary>组织接口 — the organisations in reach, as they stood on a day.</summary>
internal static class OrganisationRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        KeyNeed.Ask(api.MapGet("/organisations", ListAsync), KeyRights.ReadOrganisations).Produces<PageOf<OrganisationItem>>()
            .WithSummary("列组织").WithDescription("某一天在册的组织，按内部编号排列，只含密钥岗位管得到的。").WithName("listOrganisations");
        KeyNeed.Ask(api.MapGet("/organisations/{code}", OneAsync), KeyRights.ReadOrganisations).Produces<OrganisationItem>()
            .WithSummary("一个组织").WithDescription("按组织代码取一个组织；那一天不在册的，答 404。").WithName("getOrganisation");
    }

    private static async Task<IResult> ListAsync(
        [Description("从哪个组织往下，代码或全称；不写就是岗位所在的组织")] string? under,
        [Description("哪一天，如 2022-06-30；不写就是今天")] string? on,
        [Description("组织类型，如 branch")] string? type,
        [Description("名称含有，或组织代码")] string? text,
        [Description("每页几个，1 到 200，不写是 50")] string? limit,
        [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, PlaceReader places, OrganisationDirectory directory, DistrictClock clock, CancellationToken cancel)
    {
        if (Day(on, clock) is not { Ok: true, Value: var day }) return Problem.Of(WrongDay);
        var kind = Words.Read<OrganisationType>(type);
        if (kind is null && !string.IsNullOrEmpty(type)) return Problem.Of(new Refusal($"没有“{type}”这种组织，可用：{Words.All<OrganisationType>()}。", "type"));
        var paging = Paging.Read(limit, cursor);
        if (!paging.Ok) return Problem.Of(paging.Refusal);
        var after = paging.Value.After();
        if (!after.Ok) return Problem.Of(after.Refusal);
        var (unit, problem) = await places.OrganisationAsync(under, cancel);
        if (unit is null) return problem!;
        var name = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var found = await directory.Standing(unit.Id, day, name, kind, after.Value).Take(paging.Value.Limit + 1).ToListAsync(cancel);
        return Results.Ok(paging.Value.Page(request, found, OrganisationItem.Of, o => o.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> OneAsync(
        [Description("组织代码")] string code,
        [Description("哪一天，如 2022-06-30；不写就是今天")] string? on,
        PlaceReader places, OrganisationDirectory directory, DistrictClock clock, CancellationToken cancel)
    {
        if (Day(on, clock) is not { Ok: true, Value: var day }) return Problem.Of(WrongDay);
        var (unit, problem) = await places.OrganisationAsync(code, cancel);
        if (unit is null) return problem!;
        var found = await directory.Standing(unit.Id, day, itself: true).FirstOrDefaultAsync(cancel);
        return found is null ? Problem.Of(new Refusal($"“{unit.Name}”在 {day:yyyy-MM-dd} 不在册。", "on"), StatusCodes.Status404NotFound) : Results.Ok(OrganisationItem.Of(found));
    }

    private static readonly Refusal WrongDay = new("on 请写成 2022-06-30 这样的日期。", "on");

    private static Outcome<DateOnly> Day(string? text, DistrictClock clock) =>
        string.IsNullOrEmpty(text) ? clock.Today
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : WrongDay;
}
