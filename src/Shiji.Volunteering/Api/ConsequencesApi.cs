using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Api;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>点位巡查（接口） — one point seen once: three ticks, what was lacking, and how far its repair has come.</summary>
public sealed record InspectionItem(Guid Id, int Point, string PointName, string Kind, OrganisationMention Organisation, DateOnly Day, bool Marked, bool Staffed, bool Logged, bool Faulty, string? Finding, DateOnly? DueOn, DateOnly? RepairedOn, DateOnly? RecheckedOn, string State, string StateName, string Evidence);

/// <summary>物资进出（接口） — whole units of one kind of goods, given to a project or by it.</summary>
public sealed record GoodsItem(Guid Id, string Project, string Goods, OrganisationMention Organisation, DateOnly Day, string Direction, long Quantity, string Party, string? Batch, Guid? CorrectionOf, string State, string StateName, string Evidence);

/// <summary>星级（接口） — one star of one person, masked.</summary>
public sealed record StarItem(Guid Id, int Person, string Name, int Level, OrganisationMention Organisation, DateOnly Day, string? Document, string State, string StateName, DateOnly? RevokedOn, string Evidence);

/// <summary>服务延伸接口 — inspections, goods and stars within reach.</summary>
internal sealed class ConsequencesApi : ApiPart
{
    private const string Unit = "哪个组织和它的下级，代码或全称；不写就是岗位管的全部";
    private const string First = "从哪天起，2022-05-04";
    private const string Last = "到哪天为止，2022-05-04";
    private const string Limit = "每页几个，1 到 200，不写是 50";
    private const string Cursor = "上一页给出的位置，用 next 时不用管它";

    public override void Map(IEndpointRouteBuilder api)
    {
        KeyNeed.Ask(api.MapGet("/inspections", InspectionsAsync), KeyRights.ReadActivities).Produces<PageOf<InspectionItem>>()
            .WithSummary("列点位巡查").WithDescription("按巡查日新的在前；有标识、有人在岗、有台账各一项。").WithName("listInspections");
        KeyNeed.Ask(api.MapGet("/goods", GoodsAsync), KeyRights.ReadActivities).Produces<PageOf<GoodsItem>>()
            .WithSummary("列公益项目物资进出").WithDescription("按日期新的在前；更正是另一笔，写明更正哪一笔。").WithName("listGoods");
        KeyNeed.Ask(api.MapGet("/stars", StarsAsync), KeyRights.ReadPeople).Produces<PageOf<StarItem>>()
            .WithSummary("列星级认定").WithDescription("按认定日新的在前；姓名打码。").WithName("listStars");
    }

    private static Task<IResult> InspectionsAsync(
        [Description(Unit)] string? organisation, [Description(First)] string? from, [Description(Last)] string? to, [Description(Limit)] string? limit, [Description(Cursor)] string? cursor,
        HttpRequest request, ShijiDb db, DatedPages pages, CancellationToken cancel) =>
        pages.TakeAsync(request, db.Set<Inspection>(), organisation, i => i.Id, async rows =>
        {
            var units = await pages.UnitsAsync(rows.Select(i => i.OrganisationId), cancel);
            var points = rows.ConvertAll(i => i.PointId);
            var names = await db.Set<Point>().AsNoTracking().Where(p => points.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
            return (IReadOnlyList<InspectionItem>)rows.ConvertAll(i => new InspectionItem(
                i.Id, i.PointId, names.GetValueOrDefault(i.PointId, ""), i.Kind, units[i.OrganisationId], i.Day, i.Marked, i.Staffed, i.Logged, i.Faulty, i.Finding, i.DueOn, i.RepairedOn, i.RecheckedOn, Words.Of(i.State), i.State.Word(), Words.Of(i.Evidence)));
        }, cancel);

    private static Task<IResult> GoodsAsync(
        [Description(Unit)] string? organisation, [Description(First)] string? from, [Description(Last)] string? to, [Description(Limit)] string? limit, [Description(Cursor)] string? cursor,
        HttpRequest request, ShijiDb db, DatedPages pages, CancellationToken cancel) =>
        pages.TakeAsync(request, db.Set<GoodsMovement>(), organisation, m => m.Id, async rows =>
        {
            var units = await pages.UnitsAsync(rows.Select(m => m.OrganisationId), cancel);
            return (IReadOnlyList<GoodsItem>)rows.ConvertAll(m => new GoodsItem(
                m.Id, m.Project, m.Goods, units[m.OrganisationId], m.Day, Words.Of(m.Direction), m.Quantity, m.Party, m.Batch, m.CorrectionOf, Words.Of(m.State), m.State.Word(), Words.Of(m.Evidence)));
        }, cancel);

    private static Task<IResult> StarsAsync(
        [Description(Unit)] string? organisation, [Description(First)] string? from, [Description(Last)] string? to, [Description(Limit)] string? limit, [Description(Cursor)] string? cursor,
        HttpRequest request, ShijiDb db, DatedPages pages, CancellationToken cancel) =>
        pages.TakeAsync(request, db.Set<StarAward>(), organisation, a => a.Id, async rows =>
        {
            var (units, names) = (await pages.UnitsAsync(rows.Select(a => a.OrganisationId), cancel), await db.MaskedNamesAsync([.. rows.Select(a => a.PersonId)], cancel));
            return (IReadOnlyList<StarItem>)rows.ConvertAll(a => new StarItem(
                a.Id, a.PersonId, names.GetValueOrDefault(a.PersonId, ""), a.Level, units[a.OrganisationId], a.Day, a.Document, Words.Of(a.State), a.State.Word(), a.RevokedOn, Words.Of(a.Evidence)));
        }, cancel);
}
