using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Api;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>志愿者（接口） — one volunteer, masked; documents and telephones are never given to programs.</summary>
public sealed record VolunteerItem(string Number, int Person, string Name, OrganisationMention Organisation, DateOnly Day, string State, string StateName, string? ZyszNo, string? NationalNo, DateOnly? LastServedOn);

/// <summary>队伍（接口）</summary>
public sealed record TeamItem(Guid Id, string Name, OrganisationMention Organisation, DateOnly Day, DateOnly? Until, string Kind, string KindName, string State, string StateName, string? Area, int Members);

/// <summary>志愿服务接口 — volunteers and teams within reach.</summary>
internal sealed class VolunteeringApi : ApiPart
{
    private const string Unit = "哪个组织和它的下级，代码或全称；不写就是岗位管的全部";

    public override void Map(IEndpointRouteBuilder api)
    {
        KeyNeed.Ask(api.MapGet("/volunteers", VolunteersAsync), KeyRights.ReadPeople).Produces<PageOf<VolunteerItem>>()
            .WithSummary("列志愿者").WithDescription("按志愿者编号排列；姓名打码，证件、电话不给。").WithName("listVolunteers");
        KeyNeed.Ask(api.MapGet("/teams", TeamsAsync), KeyRights.ReadActivities).Produces<PageOf<TeamItem>>()
            .WithSummary("列志愿者队伍").WithDescription("按成立日新的在前，什么状态都有。").WithName("listTeams");
    }

    private static async Task<IResult> VolunteersAsync(
        [Description(Unit)] string? organisation,
        [Description("每页几个，1 到 200，不写是 50")] string? limit, [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, ShijiDb db, PlaceReader places, DatedPages pages, DistrictClock clock, CancellationToken cancel)
    {
        var paging = Paging.Read(limit, cursor);
        if (!paging.Ok) return Problem.Of(paging.Refusal);
        var after = paging.Value.After();
        if (!after.Ok) return Problem.Of(after.Refusal);
        var volunteers = db.Set<Volunteer>().AsNoTracking().Where(v => v.Id > after.Value);
        if (organisation is { Length: > 0 })
        {
            var (unit, problem) = await places.OrganisationAsync(organisation, cancel);
            if (unit is null) return problem!;
            var today = clock.Today;
            volunteers = volunteers.Where(v => db.Set<Ancestry>().Any(a => a.NodeId == unit.Id && a.OrganisationId == v.OrganisationId && a.From <= today && (a.Until == null || a.Until > today)));
        }

        var found = await volunteers.OrderBy(v => v.Id).Take(paging.Value.Limit + 1).ToListAsync(cancel);
        var (names, units) = (await db.MaskedNamesAsync([.. found.Select(v => v.PersonId)], cancel), await pages.UnitsAsync(found.Select(v => v.OrganisationId), cancel));
        return Results.Ok(paging.Value.Page(request, found, v => new VolunteerItem(
            VolunteerNumber.Of(v.Id), v.PersonId, names.GetValueOrDefault(v.PersonId, ""), units[v.OrganisationId], v.Day, Words.Of(v.State), v.State.Word(), v.ZyszNo, v.NationalNo, v.LastServedOn), v => v.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private static Task<IResult> TeamsAsync(
        [Description(Unit)] string? organisation, [Description("从哪天起，2022-05-04")] string? from, [Description("到哪天为止，2022-05-04")] string? to,
        [Description("每页几个，1 到 200，不写是 50")] string? limit, [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, ShijiDb db, DatedPages pages, CancellationToken cancel) =>
        pages.TakeAsync(request, db.Set<Team>(), organisation, t => t.Id, async rows =>
        {
            var units = await pages.UnitsAsync(rows.Select(t => t.OrganisationId), cancel);
            var ids = rows.ConvertAll(t => t.Id);
            var members = await db.Set<TeamMember>().Where(m => ids.Contains(m.TeamId) && m.State == MemberState.Member).GroupBy(m => m.TeamId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
            return (IReadOnlyList<TeamItem>)rows.ConvertAll(t => new TeamItem(t.Id, t.Name, units[t.OrganisationId], t.Day, t.Until, Words.Of(t.Kind), t.Kind.Word(), Words.Of(t.State), t.State.Word(), t.Area, members.GetValueOrDefault(t.Id)));
        }, cancel);
}
