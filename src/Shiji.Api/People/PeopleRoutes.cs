using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Accounts;
using Shiji.Kernel.People;

namespace Shiji.Api;

/// <summary>人员接口 — the people whose files are in reach, masked.</summary>
internal static class PeopleRoutes
{
    public static void Map(IEndpointRouteBuilder api) =>
        KeyNeed.Ask(api.MapGet("/people", ListAsync), KeyRights.ReadPeople).Produces<PageOf<PersonItem>>()
            .WithSummary("列人员").WithDescription("在这个组织和下级建档的人，按人员编号排列；姓名、证件、电话都打码。").WithName("listPeople");

    private static async Task<IResult> ListAsync(
        [Description("哪个组织，代码或全称；不写就是岗位所在的组织")] string? organisation,
        [Description("姓名开头，或完整的证件号码")] string? text,
        [Description("每页几个，1 到 200，不写是 50")] string? limit,
        [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, PlaceReader places, FindPeople find, CancellationToken cancel)
    {
        var paging = Paging.Read(limit, cursor);
        if (!paging.Ok) return Problem.Of(paging.Refusal);
        var after = paging.Value.After();
        if (!after.Ok) return Problem.Of(after.Refusal);
        var (unit, problem) = await places.OrganisationAsync(organisation, cancel);
        if (unit is null) return problem!;
        var found = await find.DoAsync(unit.Id, text, after.Value, paging.Value.Limit + 1, cancel);
        return Results.Ok(paging.Value.Page(request, found, PersonItem.Of, p => p.Person.Id.ToString(CultureInfo.InvariantCulture)));
    }
}
