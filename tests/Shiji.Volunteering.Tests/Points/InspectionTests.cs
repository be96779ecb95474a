using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Pending;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using static Shiji.Volunteering.Tests.Points.PointDesk;

namespace Shiji.Volunteering.Tests.Points;

public sealed class InspectionTests
{
    [Theory, OnEachDatabase]
    public async Task A_point_counts_once_however_often_it_is_inspected(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var officer = await district.PostAsync(district.Here, "officer");
        var (station, park) = (await district.PointAsync("大运U站"), await district.PointAsync("龙潭公园", "公园"));
        Assert.Equal(station + 1, park);
        Assert.Null((await district.InspectAsync(station, new(2022, 3, 1))).Refusal);
        Assert.Null((await district.InspectAsync(station, new(2022, 5, 1), "101")).Refusal);
        Assert.Null((await district.InspectAsync(park, new(2022, 5, 1))).Refusal);
        var mistaken = await district.InspectAsync(park, new(2022, 5, 2), by: officer);
        Line.Refused("post", await district.DoAsync((FollowInspection v) => v.VoidAsync(mistaken.Value!.Id, "记错"), officer)); // may not review
        Assert.Null(await district.DoAsync((FollowInspection v) => v.VoidAsync(mistaken.Value!.Id, "记错点位"), district.Secretary));
        await district.District.RefreshAsync();

        Task<long?> Of(string key, string period = "2022H1") => district.District.FigureAsync(key, District.Root, period);
        Assert.Equal((3L, 2L), (await Of("volunteer.inspection"), await Of("volunteer.inspection.point")));
        Assert.Equal((2L, 1L, 1L), (await Of("volunteer.inspection[kind=U站]"), await Of("volunteer.inspection.point[kind=U站]"), await Of("volunteer.inspection.point[kind=公园]")));
        Assert.Equal((2L, 1L), (await Of("volunteer.inspection[result=三有齐全]"), await Of("volunteer.inspection[result=限期整改]")));
        Assert.Equal(1L, await Of("volunteer.inspection.point", "2022Q1"));
        await district.ProvedAsync("2022H1");
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_written_down_is_refused_with_a_reason(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var point = await district.PointAsync("大运U站");
        var stranger = await district.PostAsync(district.There, "officer");
        Line.Refused("point", (await district.InspectAsync(999, Today)).Refusal);
        Line.Refused("point", (await district.InspectAsync(point, Today, by: stranger)).Refusal);
        Line.Refused("day", (await district.InspectAsync(point, Today.AddDays(1))).Refusal);
        Line.Refused("day", (await district.InspectAsync(point, new(2021, 12, 31))).Refusal); // not open yet
        Line.Refused("finding", (await district.InspectAsync(point, Today, due: Today.AddDays(3))).Refusal);
        Line.Refused("due", (await district.InspectAsync(point, Today, "011", due: Today.AddDays(-1))).Refusal);
        Assert.Null((await district.InspectAsync(point, Today)).Refusal);
        Line.Refused("point", (await district.InspectAsync(point, Today)).Refusal); // once a day by one hand

        Line.Refused("kind", (await district.DoAsync((OpenPoint v) => v.DoAsync(new(district.Here, "新点", "邮局", "某路", Today)), district.Secretary)).Refusal);
        Line.Refused("name", (await district.DoAsync((OpenPoint v) => v.DoAsync(new(district.Here, "大运U站", "U站", "某路", Today)), district.Secretary)).Refusal);
        Line.Refused("longitude", (await district.DoAsync((OpenPoint v) => v.DoAsync(new(district.Here, "新点", "U站", "某路", Today) { Latitude = "22.7" }), district.Secretary)).Refusal);
        Line.Refused("organisation", (await district.DoAsync((OpenPoint v) => v.DoAsync(new(district.There, "新点", "U站", "某路", Today)), district.Secretary)).Refusal);
        Line.Refused("until", await district.DoAsync((ClosePoint v) => v.DoAsync(point, Today, "拆迁"), district.Secretary)); // inspected that day
        Assert.Null(await district.DoAsync((ClosePoint v) => v.DoAsync(point, Today.AddDays(1), "拆迁"), district.Secretary));
        Assert.Empty(await district.District.DoAsync(db => db.Set<Point>().ToListAsync(), stranger));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_is_put_right_and_seen_again_by_somebody_else(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var officer = await district.PostAsync(district.Here, "officer");
        var point = await district.PointAsync("大运U站");
        var found = (await district.InspectAsync(point, Today.AddDays(-20), "100", "台面破损")).Value!;
        Assert.Equal(("没有志愿者在岗；没有台账；台面破损", Today.AddDays(-5), InspectionState.ToRepair, Evidence.Declared), (found.Finding, found.DueOn, found.State, found.Evidence));

        var told = await district.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<RepairsOverdue>(s).DueAsync(default));
        Assert.Equal(2, told.Count); // the secretary and the officer
        Assert.All(told, t => Assert.Equal("有 1 个点位问题过了整改期限还没有整改。", t.Text));

        Task<IReadOnlyList<PendingTask>> OpenAsync(DateOnly day) => district.AsAsync(Actor.System, s => s.GetRequiredService<ReadPending>().DoAsync(district.Here, day));
        Assert.Empty(await OpenAsync(Today.AddDays(-21)));
        Assert.Equal(("点位问题整改", Today.AddDays(-5)), (await OpenAsync(Today)).Select(t => (t.Kind, t.Due)).Single());

        Task<Refusal?> Repair(Actor by) => district.DoAsync((FollowInspection v) => v.RepairAsync(found.Id, Today, "补了牌子和台账"), by);
        Task<Refusal?> Recheck(Actor by, bool passed, DateOnly? due = null) => district.DoAsync((FollowInspection v) => v.RecheckAsync(found.Id, Today, passed, passed ? null : "牌子又掉了", due), by);
        Line.Refused("state", await Recheck(district.Secretary, true)); // nothing was said to be repaired
        Assert.Null(await Repair(officer));
        Line.Refused("state", await Repair(officer));
        Assert.Empty(await OpenAsync(Today));
        Assert.Single(await OpenAsync(Today.AddDays(-1))); // as it stood then
        Line.Refused("on", await Recheck(officer, true)); // whoever repaired does not look again
        Line.Refused("due", await Recheck(district.Secretary, false));
        Assert.Null(await Recheck(district.Secretary, false, Today.AddDays(3)));
        Assert.Null(await Repair(officer));
        Assert.Null(await Recheck(district.Secretary, true));
        var kept = await district.SeeAsync(db => db.Set<Inspection>().SingleAsync());
        Assert.Equal((InspectionState.Passed, Today, Today, true), (kept.State, kept.RepairedOn, kept.RecheckedOn, kept.Faulty));
        Assert.Equal(5, await district.SeeAsync(db => db.Set<InspectionStep>().CountAsync(s => s.InspectionId == found.Id)));
    }

    [Theory, OnEachDatabase]
    public async Task A_round_tells_who_was_seen_and_who_is_missing_and_reminds_of_them(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var (chief, there) = (await district.PostAsync(District.Root, "officer"), await district.PostAsync(district.There, "officer"));
        var (here, gone) = (await district.PointAsync("大运U站"), await district.PointAsync("旧点"));
        await district.PointAsync("别处U站", at: district.There, by: there);
        Assert.Null(await district.DoAsync((ClosePoint v) => v.DoAsync(gone, Today, "撤了"), district.Secretary));
        Line.Refused("kind", (await district.DoAsync((OpenRound v) => v.DoAsync(District.Root, "公园巡查", Today, Today.AddDays(2), "公园"), chief)).Refusal);
        Line.Refused("due", (await district.DoAsync((OpenRound v) => v.DoAsync(District.Root, "三月", Today, Today.AddDays(-1), null), chief)).Refusal);
        var round = (await district.DoAsync((OpenRound v) => v.DoAsync(District.Root, "三月", Today, Today.AddDays(2), null), chief)).Value!;
        Assert.Null((await district.InspectAsync(here, Today)).Refusal);

        var all = Assert.Single(await district.DoAsync((RoundProgress v) => v.ListAsync(), chief));
        Assert.Equal((2, 1), (all.Points, all.Done));
        var own = Assert.Single(await district.DoAsync((RoundProgress v) => v.ListAsync(), there)); // sees the part that is theirs
        Assert.Equal((1, 0), (own.Points, own.Done));
        Assert.Equal("别处U站", Assert.Single(await district.DoAsync((RoundProgress v) => v.Places(round).ToListAsync(), chief), p => p.SeenOn is null).Point);
        var told = await district.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<RoundsDue>(s).DueAsync(default));
        Assert.Equal(there.AccountId, Assert.Single(told).AccountId);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_asked_to_stand_somewhere_answers_for_themselves(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var point = await district.PointAsync("大运U站");
        var (me, other) = (await district.OwnAsync(1), await district.OwnAsync(2));
        Task<Outcome<Duty>> Plan(DateOnly day, int from, int until, int? person, string? team = null) =>
            district.DoAsync((PlanDuty v) => v.DoAsync(point, day, new(from, 0), new(until, 0), person, team), district.Secretary);
        Line.Refused("day", (await Plan(Today.AddDays(-1), 9, 12, 1)).Refusal);
        Line.Refused("ends", (await Plan(Today, 12, 9, 1)).Refusal);
        Line.Refused("person", (await Plan(Today, 9, 12, null)).Refusal);
        Line.Refused("person", (await Plan(Today, 9, 12, 1, "红帽队")).Refusal);
        var duty = (await Plan(Today.AddDays(1), 9, 12, 1)).Value!;
        Line.Refused("begins", (await Plan(Today.AddDays(1), 11, 13, 1)).Refusal);

        Line.Refused("duty", await district.DoAsync((SettleDuty v) => v.TeamAcceptedAsync(duty.Id, "我替他答应"), district.Secretary));
        Assert.Empty(await district.DoAsync((MyDuties v) => v.ListAsync(), other));
        Line.Refused("duty", await district.DoAsync((MyDuties v) => v.AnswerAsync(duty.Id, true, null), other));
        Assert.Equal("大运U站", Assert.Single(await district.DoAsync((MyDuties v) => v.ListAsync(), me)).Point);
        Assert.Null(await district.DoAsync((MyDuties v) => v.AnswerAsync(duty.Id, true, null), me));
        Assert.Null(await district.DoAsync((MyDuties v) => v.AnswerAsync(duty.Id, false, "要上课"), me));
        Line.Refused("duty", await district.DoAsync((MyDuties v) => v.AnswerAsync(duty.Id, true, null), me)); // asked anew, not turned round

        var team = (await Plan(Today, 9, 12, null, "红帽队")).Value!;
        Assert.Null(await district.DoAsync((SettleDuty v) => v.TeamAcceptedAsync(team.Id, "队长电话答复"), district.Secretary));
        Assert.Null(await district.DoAsync((SettleDuty v) => v.CallOffAsync(team.Id, "下雨"), district.Secretary));
        Line.Refused("person", await district.DoAsync((MyDuties v) => v.AnswerAsync(team.Id, true, null), district.Secretary)); // no file of their own
    }
}
