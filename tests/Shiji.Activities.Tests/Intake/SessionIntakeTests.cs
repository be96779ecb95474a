using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Activities.Tests.Intake;

/// <summary>Another platform's sessions become sessions here, each once.</summary>
public sealed class SessionIntakeTests
{
    private const string Titles = "项目名称,组织单位,种类,活动类型,开始时间,结束时间,地点,所在社区,岗位,计划人数,现场人数,项目编号";

    private static readonly byte[] Roll = Files.Csv(
        Titles,
        "楼道清理,HERE,服务,社区服务,2023/3/6 9:00,2023/3/6 11:00,一号楼,HERE,引导 10；秩序 5,,,P-1",
        "楼道清理,HERE,服务,社区服务,2023/3/6 14:00,2023/3/6 16:00,一号楼,,,20,,P-2",
        "净滩,THERE,服务,环境保护,2023年3月7日 8时30分,2023-03-07 10:00:00,东岸,STREET,,,,",
        "入队礼,HERE,入队仪式,,2023-03-08 09:00,10:00,操场,,,,120,",
        "以后的课,HERE,服务,社区服务,2023-04-08 09:00,2023-04-08 10:00,教室,,,,,P-9");

    [Theory, OnEachDatabase]
    public async Task Lines_of_one_name_and_host_are_one_activity_and_nothing_counts_yet(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await hall.Staffed.PostAsync(District.Root, "secretary");
        await hall.District.DoAsync(async db =>
        {
            (await db.Set<OrganisationSpell>().SingleAsync(s => s.OrganisationId == hall.Staffed.Street)).Type = OrganisationType.SubdistrictCommittee;
            return await db.SaveChangesAsync();
        });
        var run = await hall.Staffed.ImportAsync(chief, "sessions", Roll);
        Assert.Empty(await hall.Staffed.FindingsAsync(run.Id));
        Assert.Equal((ImportState.Done, 5, 5), (run.State, run.Read, run.Fresh));
        var (activities, sessions) = await hall.District.DoAsync(async db => (await db.Set<Activity>().OrderBy(a => a.Day).ToListAsync(), await db.Set<ActivitySession>().OrderBy(s => s.StartsAt).ToListAsync()));
        Assert.Equal(["楼道清理", "净滩", "入队礼", "以后的课"], activities.Select(a => a.Title));
        Assert.Equal([ActivityState.Published, ActivityState.Published, ActivityState.Published, ActivityState.Draft], activities.Select(a => a.State));
        Assert.Equal(sessions[0].ActivityId, sessions[1].ActivityId);
        Assert.Equal((15, 20), (sessions[0].Places, sessions[1].Places));
        Assert.All(sessions, s => Assert.Equal((Evidence.Imported, chief.AccountId), (s.Evidence, s.RecordedById)));
        Assert.Equal([hall.Staffed.Street, hall.Staffed.Street], sessions.Take(2).Select(s => s.StreetId!.Value));
        Assert.Equal(hall.Staffed.Street, sessions[2].StreetId); // where it was, not whose it is
        Assert.Equal((SessionState.Reported, 120), (sessions[3].State, sessions[3].Counted));
        Assert.Equal(Hall.At(9).AddDays(-4), sessions[0].StartsAt);
        Assert.Equal(["引导", "秩序"], await hall.District.DoAsync(db => db.Set<SessionRole>().Where(r => r.SessionId == sessions[0].Id).OrderBy(r => r.Ordinal).Select(r => r.Name).ToListAsync()));
        Assert.Equal(0, await hall.FigureAsync(ActivityMeasures.SessionKey));
        Assert.Equal("by", (await hall.AsAsync<CountTurnout, Refusal?>(chief, c => c.AcceptAsync(sessions[3].Id)))!.Field); // nor by whoever brought it
        Assert.Null(await hall.AsAsync<CountTurnout, Refusal?>(hall.Secretary, c => c.AcceptAsync(sessions[3].Id)));
        Assert.Equal(120, await hall.FigureAsync(ActivityMeasures.CountedKey));
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_again_and_one_that_overlaps_double_nothing(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await hall.Staffed.PostAsync(District.Root, "secretary");
        await hall.Staffed.ImportAsync(chief, "sessions", Roll);
        Assert.Equal((0, 5), await hall.Staffed.CheckAsync(chief, "sessions", Roll) is var again ? (again.Fresh, again.There) : default);
        var next = await hall.Staffed.ImportAsync(chief, "sessions", Files.Csv(
            Titles,
            "改了名,HERE,服务,社区服务,2023-03-06 09:00,2023-03-06 11:30,二号楼,,,,,P-1", // its number says which it is
            "净滩,THERE,服务,环境保护,2023-03-07 08:30,2023-03-07 10:00,东岸,,,,,", // said before, and without a number
            "净滩,THERE,服务,环境保护,2023-03-07 08:30,2023-03-07 10:00,西岸,,,,,",
            "净滩,THERE,服务,环境保护,2023-03-07 08:30,2023-03-07 10:00,西岸,,,,,",
            "净滩,THERE,服务,环境保护,2023-03-01 08:30,2023-03-01 10:00,西岸,,,,,"));
        Assert.Equal((2, 3, 0), (next.Fresh, next.There, next.Refused));
        Assert.Equal(new DateOnly(2023, 3, 1), await hall.District.DoAsync(db => db.Set<Activity>().Where(a => a.Title == "净滩").Select(a => a.Day).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Whatever_is_wrong_is_said_of_its_row_with_the_remedy(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await hall.Staffed.ImportAsync(await hall.Staffed.PostAsync(hall.Staffed.There, "secretary"), "sessions", Files.Csv(Titles, "净滩,THERE,服务,环境保护,2023-03-07 08:30,2023-03-07 10:00,东岸,,,,,X-1"));
        var run = await hall.Staffed.CheckAsync(hall.Secretary, "sessions", Files.Csv(
            Titles,
            ",HERE,服务,社区服务,2023-03-06 09:00,2023-03-06 11:00,楼,,,,,",
            "甲,THERE,服务,社区服务,2023-03-06 09:00,2023-03-06 11:00,楼,,,,,",
            "甲,HERE,唱歌,社区服务,2023-03-06 09:00,2023-03-06 11:00,楼,,,,,",
            "甲,HERE,服务,唱歌,2023-03-06 09:00,2023-03-06 11:00,楼,,,,,",
            "甲,HERE,服务,社区服务,早上九点,2023-03-06 11:00,楼,,,,,",
            "甲,HERE,服务,社区服务,2023-03-06 09:00,2023-03-06 08:00,楼,,,,,",
            "甲,HERE,服务,社区服务,2023-03-06 09:00,2023-03-08 08:00,楼,,,,,",
            "甲,HERE,服务,社区服务,2023-03-06 09:00,2023-03-06 11:00,楼,没有的社区,,,,",
            "甲,HERE,服务,社区服务,2023-03-06 09:00,2023-03-06 11:00,楼,,,很多,,",
            "甲,HERE,服务,社区服务,1999-03-06 09:00,1999-03-06 11:00,楼,,,,,",
            "甲,HERE,服务,社区服务,2023-03-06 09:00,2023-03-06 11:00,楼,,,,,X-1",
            "甲,HERE,服务,社区服务,2023-03-06 09:00,2023-03-06 11:00,楼,,,,,Y-1",
            "甲,HERE,服务,社区服务,2023-03-06 13:00,2023-03-06 14:00,楼,,,,,Y-1"));
        Assert.Equal((1, 12), (run.Fresh, run.Refused));
        Assert.Collection(
            await hall.Staffed.FindingsAsync(run.Id),
            f => Assert.Equal("第 2 行：请填写“活动名称”。", f),
            f => Assert.Contains("第 3 行：“主办组织”写的“THERE”在您现在的岗位管的范围里找不到", f, StringComparison.Ordinal),
            f => Assert.Contains("第 4 行：“活动种类”写的是“唱歌”，只能是", f, StringComparison.Ordinal),
            f => Assert.Contains("第 5 行：请选类别", f, StringComparison.Ordinal),
            f => Assert.Contains("第 6 行：“开始时间”写的是“早上九点”，请改成 2022-05-04 09:00 这样", f, StringComparison.Ordinal),
            f => Assert.Contains("第 7 行：结束时间要在开始时间之后", f, StringComparison.Ordinal),
            f => Assert.Contains("第 8 行：一场最长 24 小时", f, StringComparison.Ordinal),
            f => Assert.Contains("第 9 行：“发生地”写的“没有的社区”找不到", f, StringComparison.Ordinal),
            f => Assert.Contains("第 10 行：“计划人数”写的是“很多”，请写整数", f, StringComparison.Ordinal),
            f => Assert.Contains("第 11 行：主办组织在 1999-03-06 还没有成立", f, StringComparison.Ordinal),
            f => Assert.Contains("第 12 行：场次编号 X-1 已经有了，不归您现在的岗位管", f, StringComparison.Ordinal),
            f => Assert.Contains("第 14 行：场次编号 Y-1 在文件第 13 行是另一场", f, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Taken_back_nothing_is_left_and_a_session_somebody_came_to_stops_it(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var chief = await hall.Staffed.PostAsync(District.Root, "secretary");
        var run = await hall.Staffed.ImportAsync(chief, "sessions", Roll);
        Assert.Null(await hall.Staffed.UndoAsync(chief, run.Id));
        Assert.Equal((0, 0, 0), await hall.District.DoAsync(async db => (await db.Set<Activity>().CountAsync(), await db.Set<ActivitySession>().CountAsync(), await db.Set<SessionRole>().CountAsync())));
        var again = await hall.Staffed.ImportAsync(chief, "sessions", Roll);
        Assert.Equal(5, again.Fresh);
        var session = await hall.District.DoAsync(db => db.Set<ActivitySession>().SingleAsync(s => s.Number == "P-1"));
        Assert.Null((await hall.AsAsync<BackFill, Outcome<Attendance>>(hall.Officer, b => b.DoAsync(session.Id, 1, session.StartsAt, session.EndsAt, "漏记", "签到表"))).Refusal);
        Assert.Contains("有 1 场导入以后已有人报名、签到、记了时长或改过：楼道清理 2023-03-06 09:00", (await hall.Staffed.UndoAsync(chief, again.Id))!.Message, StringComparison.Ordinal);
        Assert.Equal(5, await hall.District.DoAsync(db => db.Set<ActivitySession>().CountAsync()));
    }

    [Fact]
    public void The_template_of_both_kinds_says_what_to_write_with_an_example()
    {
        ActivityKind[] kinds = [new() { Key = "volunteer", Name = "志愿服务", Group = "甲", SessionUnit = "场", Basis = "乙", Categories = "社区服务", Timed = true, Named = true }];
        foreach (ImportKind kind in (ImportKind[])[new SessionKind(kinds), new HoursKind(kinds)])
        {
            Assert.All(kind.Columns.Where(c => c.Required), c => Assert.NotEmpty(c.Example));
            Assert.Equal(kind.Columns.Count, Sheets.Columns.ColumnGuess.Of([.. kind.Columns.Select(c => c.Title)], kind.Columns).Matches.Count);
        }
    }
}
