using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Sheets.Books;

namespace Shiji.Activities.Tests.Intake;

/// <summary>Another platform's hours come in as proposals: nobody who brought them confirms them, and what does not fit is said of its row.</summary>
public sealed class HoursIntakeTests
{
    private const string Identity = "11010519491231002X"; // the example of the standard itself

    private const string Minutes = "activity.minutes[kind=test.service]";

    private const string Titles = "志愿者姓名,身份证号,手机,活动名称,主办单位,活动编号,服务日期,签到时间,签退时间,服务时长（小时）,类别,地点,岗位";

    private static readonly byte[] Good = Files.Csv(
        Titles,
        "试申,,,楼道清理,HERE,,2023-03-06,9:02,11:32,2.5,社区服务,广场,引导",
        "试甴,,,楼道清理,HERE,,2023-03-06,2023-03-06 09:00,2023-03-06 11:00,1:30,社区服务,广场,",
        "试电,,,楼道清理,HERE,,2023/3/6,8:55,11:31,90分钟,,,",
        "试甶,,,净滩,HERE,N-7,2023-03-07,8:00,10:00,,环境保护,东岸,");

    [Theory, OnEachDatabase]
    public async Task A_good_file_waits_for_somebody_else_and_then_counts_to_the_minute(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var run = await hall.Staffed.ImportAsync(hall.Officer, "hours", Good, "二月时长.csv");
        Assert.Empty(await hall.Staffed.FindingsAsync(run.Id));
        Assert.Equal((ImportState.Done, 4, 4), (run.State, run.Read, run.Fresh));
        Assert.Contains("等待他人核定", run.Said, StringComparison.Ordinal);
        var sessions = await hall.District.DoAsync(db => db.Set<ActivitySession>().AsNoTracking().OrderBy(s => s.StartsAt).ToListAsync());
        Assert.Equal([Hall.At(8, 55).AddDays(-4), Hall.At(8).AddDays(-3)], sessions.Select(s => s.StartsAt)); // from the first who came
        Assert.Equal(Hall.At(11, 32).AddDays(-4), sessions[0].EndsAt);
        var rows = await hall.RowsAsync(sessions[0].Id);
        Assert.Equal([150, 90, 90], rows.Select(a => a.Proposed));
        Assert.All(rows, a => Assert.Equal((AttendanceState.Proposed, Evidence.Imported, 0, "import"), (a.State, a.Evidence, a.Minutes, a.RecordedBy)));
        Assert.Equal("“二月时长.csv”第 2 行，岗位：引导", rows[0].Proof);
        Assert.Equal(0, await hall.FigureAsync(ActivityMeasures.TurnKey));

        Assert.NotNull(await hall.ConfirmAllAsync(sessions[0].Id, hall.Officer));
        Assert.Null(await hall.ConfirmAllAsync(sessions[0].Id));
        hall.Time.Now = Hall.At(9).AddDays(8);
        await hall.NightAsync();
        Assert.Equal(330, await hall.FigureAsync(Minutes));
        Assert.Equal(1, await hall.FigureAsync(ActivityMeasures.SessionKey));
        Assert.True((await hall.District.ProveAsync("2023-03")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_brought_the_file_does_not_confirm_it(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await hall.Staffed.ImportAsync(hall.Secretary, "hours", Good);
        var session = await hall.District.DoAsync(db => db.Set<ActivitySession>().OrderBy(s => s.StartsAt).FirstAsync());
        Assert.Contains("导入的，不能由录入人自己核定", (await hall.ConfirmAllAsync(session.Id))!.Message, StringComparison.Ordinal);
        Assert.Null(await hall.ConfirmAllAsync(session.Id, await hall.Staffed.PostAsync(hall.Staffed.Here, "secretary")));
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_again_brings_nothing_and_one_that_overlaps_only_what_is_new(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await hall.Staffed.ImportAsync(hall.Officer, "hours", Good);
        Assert.Equal((0, 4, 0), await hall.Staffed.CheckAsync(hall.Officer, "hours", Good) is var again ? (again.Fresh, again.There, again.Refused) : default);
        var next = await hall.Staffed.CheckAsync(hall.Officer, "hours", Files.Csv(
            Titles,
            "试申,,,楼道清理,HERE,,2023-03-06,9:02,11:32,2.5,社区服务,广场,引导",
            "试甴,,,楼道清理,HERE,,2023-03-06,9:00,11:00,2,社区服务,广场,",
            "试男,,,楼道清理,HERE,,2023-03-06,9:00,11:00,2,社区服务,广场,"));
        Assert.Equal((1, 1, 1), (next.Fresh, next.There, next.Refused));
        Assert.Contains("第 3 行：此人在这一场已经有 90 分钟的记录（待核定），与文件不同", Assert.Single(await hall.Staffed.FindingsAsync(next.Id)), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Whatever_is_wrong_is_said_of_its_row_with_the_remedy(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await hall.District.DoAsync(db => db.Set<Person>().Where(p => p.Id == 8).ExecuteUpdateAsync(s => s.SetProperty(p => p.Name, "试申"))); // two of one name
        string[] wrong =
        [
            ",,,楼道清理,HERE,,2023-03-06,9:00,11:00,2,社区服务,广场,", "没有的人,,,楼道清理,HERE,,2023-03-06,9:00,11:00,2,社区服务,广场,", "试申,,,楼道清理,HERE,,2023-03-06,9:00,11:00,2,社区服务,广场,",
            $"试甴,{Identity},,楼道清理,HERE,,2023-03-06,9:00,11:00,2,社区服务,广场,", "试甴,,13800001234,楼道清理,HERE,,2023-03-06,9:00,11:00,2,社区服务,广场,",
            "试甴,,,楼道清理,NOWHERE,,2023-03-06,9:00,11:00,2,社区服务,广场,", "试甴,,,,,N-404,2023-03-06,9:00,11:00,2,,,", "试甴,,,楼道清理,HERE,,2023-03-06,9:00,11:00,1.33,社区服务,广场,",
            "试甴,,,楼道清理,HERE,,2023-03-06,9:00,11:00,3,社区服务,广场,", "试甴,,,楼道清理,HERE,,2023-03-06,11:00,9:00,2,社区服务,广场,", "试甴,,,以后,HERE,,2023-04-06,9:00,11:00,2,社区服务,广场,",
            "试甴,,,从前,HERE,,1999-04-06,9:00,11:00,2,社区服务,广场,", "试甴,,,楼道清理,HERE,,2023-03-06,,,90,社区服务,广场,", "试甴,,,没有时间,HERE,,2023-03-06,,,2,社区服务,广场,", "试甴,,,没有类别,HERE,,2023-03-06,9:00,11:00,2,,广场,",
            "试甴,,,启用前,HERE,,2021-12-31,9:00,11:00,2,社区服务,广场,", "试甴,,,整夜,HERE,,2023-03-05,9:00,2023-03-06 11:00,2,社区服务,广场,",
        ];
        var run = await hall.Staffed.CheckAsync(hall.Officer, "hours", Files.Csv([Titles, .. wrong]));
        var found = await hall.Staffed.FindingsAsync(run.Id);
        Assert.Equal((0, wrong.Length), (run.Fresh, run.Refused));
        string[] said =
        [
            "第 2 行：请填写“姓名”", "第 3 行：“姓名”写的“没有的人”还没有建档，请先建档再导入", "第 4 行：“姓名”写的“试申”有同名的人", "第 5 行：“姓名”写的“试甴”，这个证件号码还没有建档", "第 6 行：这个手机号码在您现在的岗位管的范围里还没有人",
            "第 7 行：“主办组织”写的“NOWHERE”", "第 8 行：没有编号 N-404 的场次。请先导入场次", "第 9 行：“服务时长”写的 1.33 小时不是整分钟，请照原始记录改成分钟数，如 79分钟", "第 10 行：“服务时长”180 分钟，多于到达和离开之间的 120 分钟",
            "第 11 行：“离开时间”要在“到达时间”之后", "第 12 行：2023-04-06 09:00 的这一场还没有结束", "第 13 行：主办组织在 1999-04-06 还没有成立", "第 14 行：“服务时长”写的是 90，一场不会超过 24 小时；如果是分钟，请写成 90分钟",
            "第 15 行：还没有“没有时间”2023-03-06 的场次。请先导入场次，或补上到达时间", "第 16 行：请选类别", "第 17 行：账簿自 2022-01-01 启用，2021-12-31 的时长不入账", "第 18 行：一场最长 24 小时",
        ];
        Assert.Equal(said.Length, found.Count);
        Assert.All(said.Zip(found), f => Assert.StartsWith(f.First, f.Second, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task What_overlaps_is_held_a_very_long_day_too_and_one_beyond_the_limit_is_refused(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var there = await hall.Staffed.PostAsync(District.Root, "secretary");
        await hall.Staffed.ImportAsync(there, "hours", Files.Csv(Titles, "试申,,,别处的,THERE,,2023-03-06,8:00,12:00,,社区服务,西岸,"));
        var run = await hall.Staffed.ImportAsync(hall.Officer, "hours", Files.Csv(
            Titles,
            "试申,,,甲,HERE,,2023-03-06,11:00,13:00,,社区服务,广场,", // in two places
            "试甴,,,乙,HERE,,2023-03-06,6:00,19:00,,社区服务,广场,", // 13 hours
            "试电,,,丙,HERE,,2023-03-06,0:00,17:00,,社区服务,广场,", // 17 hours
            "试甶,,,甲,HERE,,2023-03-06,11:00,13:00,,社区服务,广场,",
            "试甶,,,甲,HERE,,2023-03-06,11:30,13:00,,社区服务,广场,")); // twice in one session
        Assert.Equal((3, 2), (run.Fresh, run.Refused));
        Assert.Contains("2 条时间重叠或当日过长", run.Said, StringComparison.Ordinal);
        var found = await hall.Staffed.FindingsAsync(run.Id);
        Assert.StartsWith("第 4 行：此人 2023-03-06 合计 1020 分钟，超过志愿服务单人单日上限", found[0], StringComparison.Ordinal);
        Assert.Contains("第 6 行：与文件第 5 行是同一个人的同一场", found[1], StringComparison.Ordinal);
        var held = await hall.District.DoAsync(db => db.Set<Anomaly>().AsNoTracking().OrderBy(a => a.Kind).ToListAsync());
        Assert.Equal([(AnomalyKind.TwoPlaces, 1), (AnomalyKind.LongDay, 2)], held.Select(a => (a.Kind, a.PersonId!.Value)));
        Assert.Equal("anomaly", (await hall.ConfirmAllAsync(held[0].SessionId))!.Field);
        Assert.Null(await hall.AsAsync<AnswerAnomaly, Refusal?>(hall.Secretary, a => a.DoAsync(held[0].Id, true, "两处相邻，已核实")));
        Assert.Null(await hall.ConfirmAllAsync(held[0].SessionId));
    }

    [Theory, OnEachDatabase]
    public async Task Taken_back_all_of_it_goes_unless_somebody_judged_one_of_them(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var run = await hall.Staffed.ImportAsync(hall.Officer, "hours", Good, "二月时长.csv");
        Assert.Null(await hall.Staffed.UndoAsync(hall.Officer, run.Id));
        Assert.Equal((0, 0, 0), await hall.District.DoAsync(async db => (await db.Set<Attendance>().CountAsync(), await db.Set<ActivitySession>().CountAsync(), await db.Set<Activity>().CountAsync())));
        var again = await hall.Staffed.ImportAsync(hall.Officer, "hours", Good, "二月时长.csv");
        Assert.Equal(4, again.Fresh);
        var session = await hall.District.DoAsync(db => db.Set<ActivitySession>().SingleAsync(s => s.Number == "N-7"));
        Assert.Null(await hall.ConfirmAllAsync(session.Id));
        var refusal = (await hall.Staffed.UndoAsync(hall.Officer, again.Id))!;
        Assert.Contains("有 1 条导入以后又有人办过：试", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("2023-03-07（公示中，“二月时长.csv”第 5 行）", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(4, await hall.District.DoAsync(db => db.Set<Attendance>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Hours_find_the_sessions_that_were_imported_by_number_by_time_and_by_who_came_when(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await hall.Staffed.ImportAsync(hall.Officer, "sessions", Files.Csv(
            "活动名称,主办组织,类别,开始时间,结束时间,地点,场次编号",
            "楼道清理,HERE,社区服务,2023-03-06 09:00,2023-03-06 11:00,广场,P-1",
            "楼道清理,HERE,社区服务,2023-03-06 14:00,2023-03-06 16:00,广场,P-2"));
        var run = await hall.Staffed.ImportAsync(hall.Officer, "hours", Files.Csv(
            "姓名,活动名称,主办组织,场次编号,场次开始时间,服务日期,签到时间,服务时长",
            "试申,,,P-2,,,,1",
            "试甴,楼道清理,HERE,,2023-03-06 14:00,,,1.5",
            "试电,楼道清理,HERE,,,2023-03-06,8:50,2",
            "试甶,楼道清理,HERE,,,2023-03-06,,2"));
        Assert.Equal((3, 1), (run.Fresh, run.Refused));
        Assert.Contains("第 5 行：“楼道清理”在 2023-03-06 有 2 场，分不清是哪一场，请写场次编号或场次开始时间", Assert.Single(await hall.Staffed.FindingsAsync(run.Id)), StringComparison.Ordinal);
        var afternoon = await hall.District.DoAsync(db => db.Set<ActivitySession>().SingleAsync(s => s.Number == "P-2"));
        Assert.Equal([60, 90], (await hall.RowsAsync(afternoon.Id)).Select(a => a.Proposed));
        Assert.Equal(2, await hall.District.DoAsync(db => db.Set<ActivitySession>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_telephone_and_a_document_find_who_is_meant_and_a_title_that_says_minutes_is_believed(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await hall.Staffed.AsAsync(Actor.System, async s =>
        {
            var (db, vault) = (s.GetRequiredService<Kernel.Data.ShijiDb>(), s.GetRequiredService<Vault>());
            (await db.Set<Person>().SingleAsync(p => p.Id == 1)).KeepPhone("13800001234", vault);
            (await db.Set<Person>().SingleAsync(p => p.Id == 2)).KeepPhone("13800001234", vault); // a family
            (await db.Set<Person>().SingleAsync(p => p.Id == 3)).Keep(ReadIdentity.Of(Identity, new(2023, 1, 1)).Value!, vault);
            return await db.SaveChangesAsync();
        });
        var run = await hall.Staffed.ImportAsync(hall.Officer, "hours", Files.Csv(
            "姓名,证件号码,手机号码,活动名称,主办组织,到达时间,服务时长（分钟）,类别",
            "试甴,,138 0000 1234,楼道清理,HERE,2023-03-06 09:00,15,社区服务",
            $"试电,{Identity},,楼道清理,HERE,2023-03-06 09:00,120,社区服务",
            "试甶,,13800001234,楼道清理,HERE,2023-03-06 09:00,120,社区服务"));
        Assert.Equal((2, 1), (run.Fresh, run.Refused));
        Assert.Contains("第 4 行：这个手机号码建档时不是“试甶”", Assert.Single(await hall.Staffed.FindingsAsync(run.Id)), StringComparison.Ordinal);
        Assert.Equal([(2, 15), (3, 120)], await hall.District.DoAsync(async db => (await db.Set<Attendance>().OrderBy(a => a.PersonId).ToListAsync()).ConvertAll(a => (a.PersonId!.Value, a.Proposed))));
    }

    [Theory, OnEachDatabase]
    public async Task Five_thousand_lines_of_a_workbook_come_in_whole(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        await hall.District.DoAsync(async db =>
        {
            db.AddRange(Enumerable.Range(101, 100).Select(i => new Person { Id = i, Name = $"众{i}", OrganisationId = hall.Staffed.Here, BornOn = new(1990, 1, 1) }));
            return await db.SaveChangesAsync();
        });
        var day = new DateOnly(2022, 12, 1);
        using var book = new MemoryStream();
        using (var writer = new SheetWriter(book))
        {
            writer.Write("时长", [new("姓名"), new("活动名称"), new("主办组织"), new("到达时间"), new("离开时间"), new("服务时长"), new("类别")],
                Enumerable.Range(0, 5000).Select(IReadOnlyList<object?> (i) => [$"众{101 + (i % 100)}", $"第{i / 100}次", "HERE", $"{day.AddDays(i / 100):yyyy-MM-dd} 09:00", $"{day.AddDays(i / 100):yyyy-MM-dd} 11:30", "2.5", "社区服务"]));
            writer.Finish();
        }

        var run = await hall.Staffed.ImportAsync(hall.Officer, "hours", book.ToArray(), "全年.xlsx");
        Assert.Equal((5000, 5000, 0), (run.Read, run.Fresh, run.Refused));
        Assert.Equal((50, 750_000), await hall.District.DoAsync(async db => (await db.Set<ActivitySession>().CountAsync(), await db.Set<Attendance>().SumAsync(a => a.Proposed))));
        Assert.Null(await hall.Staffed.UndoAsync(hall.Officer, run.Id));
        Assert.Equal(0, await hall.District.DoAsync(db => db.Set<Attendance>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_known_platforms_titles_times_and_words_are_read_by_its_preset(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var run = await hall.Staffed.ImportAsync(hall.Officer, "hours", Files.Csv(
            "志愿者姓名,义工号,项目名称,发布组织,签到时间,签退时间,服务时长（分钟）,项目类别,服务地点",
            "试申,,楼道清理,HERE,2023/3/6 9:00,2023/3/6 11:00,120,环保,广场"));
        Assert.Equal(1, run.Fresh);
        Assert.Equal("环境保护", await hall.District.DoAsync(db => db.Set<Attendance>().Select(a => a.Category).SingleAsync()));
    }

    [Fact]
    public void Every_preset_names_its_source_and_only_columns_there_are()
    {
        ActivityKind[] kinds = [new() { Key = "volunteer", Name = "志愿服务", Group = "甲", SessionUnit = "场", Basis = "乙", Timed = true, Named = true }];
        var presets = new Presets([new(typeof(ActivitiesModule).Assembly, null)]);
        Assert.Empty(presets.Troubles);
        Assert.Equal(4, presets.All.Count);
        foreach (var preset in presets.All)
        {
            ImportKind kind = preset.Kind == "hours" ? new HoursKind(kinds) : new SessionKind(kinds);
            Assert.Equal(kind.Key, preset.Kind);
            Assert.StartsWith("待核", preset.Source, StringComparison.Ordinal);
            Assert.Empty(preset.Columns.Values.Concat(preset.Words.Keys).Except(kind.Columns.Select(c => c.Key)));
            Assert.Empty(kind.Columns.Where(c => c.Required).Select(c => c.Key).Except(preset.Columns.Values));
            Assert.Equal(preset, presets.Find(preset.Kind, [.. preset.Columns.Keys]));
        }
    }

    [Fact]
    public void A_file_laid_into_the_districts_folder_is_a_preset_and_a_broken_one_is_told()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "ours.json"), """[{"platform": "区里的平台", "kind": "hours", "source": "2023 年 3 月的导出", "columns": {"人": "name", "多久": "length"}}]""");
        File.WriteAllText(Path.Combine(folder.FullName, "broken.json"), """[{"platform": "缺了别的"}]""");
        var presets = new Presets([new(null, folder.FullName)]);
        Assert.Equal("区里的平台", presets.Find("hours", ["序号", "人", "多久"])?.Platform);
        Assert.Null(presets.Find("hours", ["人"]));
        Assert.Null(presets.Find("sessions", ["人", "多久"]));
        Assert.Contains("broken.json", Assert.Single(presets.Troubles), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
