using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Activities.Tests.Audits;

public sealed class AuditTests
{
    [Theory, OnEachDatabase]
    public async Task The_same_seed_draws_the_same_list_on_every_database_and_by_hand(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var ids = await ServedAsync(hall, 40);
        var audit = (await DrawAsync(hall, size: 7)).Value!;
        var byHand = ids.OrderBy(id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"三月抽查|{id}"))), StringComparer.Ordinal).Take(7);
        Assert.Equal(byHand, (await LinesAsync(hall, audit.Id)).Select(l => l.AttendanceId));
        var all = string.Concat(ids.Select(id => id.ToString()).Order(StringComparer.Ordinal).Select(id => id + "\n"));
        Assert.Equal((40, 7, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))), (audit.Population, audit.Size, audit.Digest));
        Assert.NotEqual(byHand, (await LinesAsync(hall, (await DrawAsync(hall, size: 7, seed: "别的话")).Value!.Id)).Select(l => l.AttendanceId));
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_number_the_district_share_is_drawn_and_never_more_than_there_are(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await ServedAsync(hall, 30);
        Assert.Equal(10, (await DrawAsync(hall)).Value!.Size); // 20‰ of 30 is one; the least is ten
        Assert.Equal(15, (await DrawAsync(hall, seed: "一半", share: 500)).Value!.Size);
        Assert.Equal(30, (await DrawAsync(hall, seed: "全部", size: 99)).Value!.Size);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_drawn_is_refused_with_what_to_do(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await ServedAsync(hall, 3);
        Assert.Equal("seed", (await DrawAsync(hall, seed: " ")).Refusal?.Field);
        Assert.Equal("seed", (await DrawAsync(hall, seed: "两\n行")).Refusal?.Field);
        Assert.Equal("kind", (await DrawAsync(hall, kind: "training")).Refusal?.Field);
        Assert.Equal("kind", (await DrawAsync(hall, kind: "none")).Refusal?.Field);
        Assert.Equal("size", (await DrawAsync(hall, size: 0)).Refusal?.Field);
        Assert.Equal("size", (await DrawAsync(hall, size: 2, share: 2)).Refusal?.Field);
        Assert.Equal("share", (await DrawAsync(hall, share: 1001)).Refusal?.Field);
        Assert.Equal("last", (await DrawAsync(hall, first: Hall.Day, last: Hall.Day.AddDays(-1))).Refusal?.Field);
        Assert.Contains("没有生效的时长", (await DrawAsync(hall, first: Hall.Day.AddDays(1), last: Hall.Day.AddDays(1))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null((await DrawAsync(hall)).Refusal);
        Assert.Contains("已经抽过", (await DrawAsync(hall)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("没有“审核记录”", (await DrawAsync(hall, by: hall.Officer, seed: "另一句")).Refusal!.Message, StringComparison.Ordinal);
        Assert.NotNull((await DrawAsync(hall, by: await hall.Staffed.PostAsync(hall.Staffed.There, "secretary"), seed: "另一句")).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task More_than_the_largest_is_refused(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await ServedAsync(hall, 3);
        await hall.District.DoAsync(async db =>
        {
            (await db.Set<Kernel.Parameters.RuleParameter>().SingleAsync(p => p.Code == AuditSize.Largest)).Value = 2;
            return await db.SaveChangesAsync();
        });
        Assert.Contains("超过一次抽查最多抽几条", (await DrawAsync(hall, size: 3)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null((await DrawAsync(hall, size: 2)).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_counts_is_drawn_and_what_comes_later_does_not_disturb_the_redraw(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var ids = await ServedAsync(hall, 12);
        await SetAsync(hall, ids[0], AttendanceState.Noticed, hall.District.Clock.UtcNow.AddDays(3));
        await SetAsync(hall, ids[1], AttendanceState.Void, null);
        var audit = (await DrawAsync(hall, size: 5)).Value!;
        Assert.Equal(10, audit.Population);
        hall.Time.Now = hall.Time.Now.AddDays(5);
        await ServedAsync(hall, 20);
        await SetAsync(hall, ids[0], AttendanceState.InForce, hall.District.Clock.UtcNow.AddDays(-2));
        var again = (await RedrawAsync(hall, audit.Id)).Value!;
        Assert.Equal(new(10, true, 0, 0, true), again);
        Assert.Contains("逐条一致", again.Sentence(audit), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_since_is_told_and_a_list_that_was_tampered_with_is_seen(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var ids = await ServedAsync(hall, 12);
        var audit = (await DrawAsync(hall, size: 4)).Value!;
        var drawn = (await LinesAsync(hall, audit.Id)).ConvertAll(l => l.AttendanceId);
        await SetAsync(hall, drawn[1], AttendanceState.Void, null);
        var again = (await RedrawAsync(hall, audit.Id)).Value!;
        Assert.Equal(new(11, false, 1, 0, true), again);
        Assert.Contains("名单站得住", again.Sentence(audit), StringComparison.Ordinal);

        var last = ids.Where(i => !drawn.Contains(i)).MaxBy(i => Rank.Of(audit.Seed, i.ToString()));
        await FourthAsync((_, line) => line.AttendanceId = last);
        again = (await RedrawAsync(hall, audit.Id)).Value!;
        Assert.Equal((8, false), (again.Ahead, again.Holds)); // all that lie between, and the one that was there
        await FourthAsync((db, line) => db.Remove(line));
        Assert.False((await RedrawAsync(hall, audit.Id)).Value!.Ordered);
        Assert.Contains("不归您", (await RedrawAsync(hall, audit.Id, await hall.Staffed.PostAsync(hall.Staffed.There, "secretary"))).Refusal!.Message, StringComparison.Ordinal);

        Task<int> FourthAsync(Action<ShijiDb, AuditLine> change) => hall.District.DoAsync(async db =>
        {
            change(db, await db.Set<AuditLine>().SingleAsync(l => l.AuditId == audit.Id && l.Ordinal == 4));
            return await db.SaveChangesAsync();
        });
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_served_entered_or_confirmed_it_does_not_check_it(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var ids = await ServedAsync(hall, 1);
        var audit = (await DrawAsync(hall)).Value!;
        Task<Refusal?> Check(AuditResult result = AuditResult.True, string? found = "本人说来过", Actor? by = null) => CheckAsync(hall, audit.Id, 1, result, found, by);
        async Task<string> Because(Action<Attendance> change)
        {
            await hall.District.DoAsync(async db =>
            {
                var row = (await db.Set<Attendance>().FindAsync(ids[0]))!;
                (row.ConfirmedBy, row.ConfirmedById, row.SecondBy, row.Evidence, row.RecordedById) = ("某人", Id(), null, Kernel.Records.Evidence.Machine, hall.Secretary.AccountId);
                change(row);
                return await db.SaveChangesAsync();
            });
            return (await Check())?.Message ?? "";
        }

        Assert.Contains("您核定的", await Because(a => a.ConfirmedById = hall.Secretary.AccountId), StringComparison.Ordinal);
        Assert.Contains("您核定的", await Because(a => a.SecondBy = hall.Secretary.Name), StringComparison.Ordinal);
        Assert.Contains("您录入的", await Because(a => a.Evidence = Kernel.Records.Evidence.BackFilled), StringComparison.Ordinal);
        await OwnFileAsync(hall, 1, hall.Secretary.AccountId);
        Assert.Contains("您自己的", await Because(_ => { }), StringComparison.Ordinal);
        await OwnFileAsync(hall, 1, null);
        Assert.Equal("result", (await Check(AuditResult.Open))?.Field);
        Assert.Equal("found", (await Check(AuditResult.Wrong, " "))?.Field);
        Assert.Equal("found", (await Check(AuditResult.Unreached, null))?.Field);
        Assert.Equal("line", (await CheckAsync(hall, audit.Id, 2, AuditResult.True, null))?.Field);
        Assert.Contains("没有“审核记录”", (await Check(by: hall.Officer))!.Message, StringComparison.Ordinal);
        Assert.Contains("不归您", (await Check(by: await hall.Staffed.PostAsync(hall.Staffed.There, "secretary")))!.Message, StringComparison.Ordinal);
        Assert.Equal("", await Because(_ => { }));
        Assert.Contains("为什么改", (await Check(AuditResult.True, null))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_found_is_a_figure_changes_no_hours_and_is_forgotten_with_the_person(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await ServedAsync(hall, 4);
        var audit = (await DrawAsync(hall)).Value!;
        Assert.Null(await CheckAsync(hall, audit.Id, 1, AuditResult.True, null));
        Assert.Null(await CheckAsync(hall, audit.Id, 2, AuditResult.Wrong, "打电话问过，本人说没有来"));
        Assert.Null(await CheckAsync(hall, audit.Id, 3, AuditResult.Unreached, "打了三次没有人接"));
        Assert.Equal((3, 1, 480), (await hall.FigureAsync("activity.audit"), await hall.FigureAsync("activity.audit.wrong"), await hall.FigureAsync("activity.minutes[kind=test.service]")));
        Assert.True((await hall.District.ProveAsync("2023-03")).Proved);
        Assert.DoesNotContain(await hall.District.DoAsync(db => db.Set<LogEntry>().Select(e => e.Before + e.After).ToListAsync()), said => said?.Contains("打电话问过", StringComparison.Ordinal) == true);
        var standing = await hall.District.DoAsync(db => AuditStanding.OfAsync(db, audit.Id, default));
        Assert.Equal((1, 3, 4, "50.0%"), (standing.Open, standing.Done, standing.All, standing.Share));
        var mine = await hall.District.DoAsync(db => new ActivitiesModule().MineAsync(db, 1));
        Assert.Contains(mine, row => row.Register == "时长抽查" && row.State == "不符");

        await hall.District.DoAsync(async db =>
        {
            await new ActivitiesModule().ForgetAsync(db, [1]);
            return await db.SaveChangesAsync();
        });
        Assert.All(await LinesAsync(hall, audit.Id), l => Assert.Null(l.Found));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_above_draws_from_those_below_and_they_see_the_figure_but_not_the_list(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await ServedAsync(hall, 6);
        var above = await hall.Staffed.PostAsync(hall.Staffed.Street, "secretary");
        var audit = (await DrawAsync(hall, by: above, unit: hall.Staffed.Street)).Value!;
        Assert.Equal(6, audit.Size);
        Assert.Contains("不归您", (await CheckAsync(hall, audit.Id, 1, AuditResult.True, null))!.Message, StringComparison.Ordinal);
        Assert.Null(await CheckAsync(hall, audit.Id, 1, AuditResult.True, null, above));
        Assert.Equal((0, 6), await hall.Staffed.AsAsync(hall.Secretary, async s =>
        {
            var db = (ShijiDb)s.GetService(typeof(ShijiDb))!;
            return (await db.Set<Audit>().CountAsync(), await db.Set<AuditLine>().CountAsync());
        }));
    }

    /// <summary>So many in force on the day, two hours each, all of person one's but each at a session of its own.</summary>
    private static Task<List<Guid>> ServedAsync(Hall hall, int many) => hall.District.DoAsync(async db =>
    {
        var activity = new Activity { Id = Id(), OrganisationId = hall.Staffed.Here, Day = Hall.Day, Kind = Hall.Service, Category = "社区服务", Title = "楼道清理", State = ActivityState.Published };
        db.Add(activity);
        var ids = new List<Guid>();
        for (var i = 0; i < many; i++)
        {
            var session = new ActivitySession { Id = Id(), ActivityId = activity.Id, OrganisationId = hall.Staffed.Here, Day = Hall.Day, Kind = Hall.Service, Category = "社区服务", StartsAt = Hall.At(9), EndsAt = Hall.At(11), State = SessionState.Held };
            var row = new Attendance { Id = Id(), SessionId = session.Id, OrganisationId = hall.Staffed.Here, Day = Hall.Day, Kind = Hall.Service, Category = "社区服务", PersonId = 1, Minutes = 120, State = AttendanceState.InForce, RecordedAt = hall.District.Clock.UtcNow, RecordedBy = "系统", ConfirmedBy = "某人", ConfirmedById = Id() };
            db.AddRange(session, row);
            ids.Add(row.Id);
        }

        await db.SaveChangesAsync();
        return ids;
    });

    /// <summary>Of no order, so that the order of a draw is nobody's but the seed's.</summary>
    private static Guid Id() => new(RandomNumberGenerator.GetBytes(16));

    private static Task<int> SetAsync(Hall hall, Guid id, AttendanceState state, DateTime? from) => hall.District.DoAsync(async db =>
    {
        var row = (await db.Set<Attendance>().FindAsync(id))!;
        (row.State, row.InForceFrom) = (state, from);
        return await db.SaveChangesAsync();
    });

    private static Task<int> OwnFileAsync(Hall hall, int person, Guid? account) => hall.District.DoAsync(async db =>
    {
        (await db.Set<Person>().FindAsync(person))!.AccountId = account;
        return await db.SaveChangesAsync();
    });

    private static Task<Outcome<Audit>> DrawAsync(Hall hall, string seed = "三月抽查", string kind = Hall.Service, int? size = null, int? share = null, DateOnly? first = null, DateOnly? last = null, Actor? by = null, int? unit = null) =>
        hall.AsAsync<DrawAudit, Outcome<Audit>>(by ?? hall.Secretary, d => d.DoAsync(new(unit ?? hall.Staffed.Here, kind, first ?? new(2023, 3, 1), last ?? new(2023, 3, 31), seed, size, share)));

    private static Task<Outcome<Redrawn>> RedrawAsync(Hall hall, Guid id, Actor? by = null) => hall.AsAsync<RedrawAudit, Outcome<Redrawn>>(by ?? hall.Secretary, r => r.DoAsync(id));

    private static Task<Refusal?> CheckAsync(Hall hall, Guid audit, int line, AuditResult result, string? found, Actor? by = null) =>
        hall.AsAsync<CheckAuditLine, Refusal?>(by ?? hall.Secretary, c => c.DoAsync(audit, line, result, found));

    private static Task<List<AuditLine>> LinesAsync(Hall hall, Guid audit) => hall.District.DoAsync(db => db.Set<AuditLine>().AsNoTracking().Where(l => l.AuditId == audit).OrderBy(l => l.Ordinal).ToListAsync());
}
