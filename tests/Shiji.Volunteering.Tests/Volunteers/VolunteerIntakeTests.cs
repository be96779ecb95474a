using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities;
using Shiji.Activities.Tests.Intake;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Sheets.Books;

namespace Shiji.Volunteering.Tests.Volunteers;

/// <summary>Another platform's roll of volunteers: each person once, with the file that is there or with a new one.</summary>
public sealed class VolunteerIntakeTests
{
    private const string Identity = "11010519491231002X"; // the example of the standard itself

    private const string Titles = "志愿者姓名,身份证号,出生日期,手机,所属组织,注册日期,专业技能,语言,义工号,人员编号,监护人姓名,与本人关系,监护人电话,监护人同意日期";

    private static readonly byte[] Roll = Files.Csv(
        Titles,
        $"柳清越,{Identity},,13800001234,HERE,2023-01-10,急救、驾驶,粤语,SZ-1,,,,,",
        "许向晚,,2004-05-04,,HERE,2023/2/1,急救,,SZ-2,,,,,",
        "试申,,,,HERE,,唱歌跳舞,,SZ-3,1,,,,",
        "小满,,2015-06-01,,HERE,2023-02-01,,,,,林母,母亲,13900001234,2023-02-01");

    [Theory, OnEachDatabase]
    public async Task Each_becomes_a_volunteer_once_with_a_file_of_their_own_and_counts_on_the_day_they_registered(Database database)
    {
        await using var district = await OpenAsync(database);
        var run = await district.ImportAsync(district.Secretary, "volunteers", Roll);
        Assert.Empty(await district.FindingsAsync(run.Id));
        Assert.Equal((ImportState.Done, 4, 4), (run.State, run.Read, run.Fresh));
        Assert.Contains("词表里没有、没有收的词：唱歌跳舞", run.Said, StringComparison.Ordinal);
        var (volunteers, people, registrations, consents) = await district.SeeAsync(async db => (await db.Set<Volunteer>().AsNoTracking().OrderBy(v => v.Id).ToListAsync(), await db.Set<Person>().AsNoTracking().Where(p => p.Id > 8).OrderBy(p => p.Id).ToListAsync(),
            await db.Set<VolunteerRegistration>().AsNoTracking().OrderBy(r => r.VolunteerId).ToListAsync(), await db.Set<Consent>().AsNoTracking().ToListAsync()));
        Assert.Equal(["柳清越", "许向晚", "小满"], people.Select(p => p.Name));
        Assert.Equal([people[0].Id, people[1].Id, 1, people[2].Id], volunteers.Select(v => v.PersonId));
        Assert.Equal(["SZ-1", "SZ-2", "SZ-3", null], volunteers.Select(v => v.ZyszNo));
        Assert.Equal(2, System.Numerics.BitOperations.PopCount((ulong)volunteers[0].Skills));
        Assert.All(registrations, r => Assert.Equal((Evidence.Imported, "import"), (r.Evidence, r.RecordedBy)));
        Assert.Equal(AgeBand.Minor, registrations[3].AgeBand);
        Assert.Equal((people[2].Id, true, new DateOnly(2023, 2, 1)), Assert.Single(consents) is var c ? (c.PersonId, c.ByGuardian, c.GivenOn) : default);
        Assert.NotNull(people[2].GuardianName);
        await district.District.RefreshAsync();
        Assert.Equal(1, await district.District.FigureAsync("volunteer.registration", District.Root, "2023-01"));
        await district.ProvedAsync("2023");

        // Whose number it is, hours may say.
        var hours = await district.ImportAsync(district.Secretary, "hours", Files.Csv("姓名,志愿者编号,活动名称,主办组织,到达时间,服务时长,类别", "柳清越,SZ-1,清理,HERE,2023-03-01 09:00,1.5,社区服务", $"许向晚,{VolunteerNumber.Of(volunteers[1].Id)},清理,HERE,2023-03-01 09:00,1,社区服务"));
        Assert.Equal([(people[0].Id, 90), (people[1].Id, 60)], await district.SeeAsync(async db => (await db.Set<Attendance>().OrderBy(a => a.PersonId).ToListAsync()).ConvertAll(a => (a.PersonId!.Value, a.Proposed))));
        Assert.Equal(2, hours.Fresh);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_roll_again_and_another_platforms_bring_nobody_twice(Database database)
    {
        await using var district = await OpenAsync(database);
        await district.ImportAsync(district.Secretary, "volunteers", Roll);
        Assert.Equal((0, 4, 0), await district.CheckAsync(district.Secretary, "volunteers", Roll) is var again ? (again.Fresh, again.There, again.Refused) : default);
        var other = await district.ImportAsync(district.Secretary, "volunteers", Files.Csv("姓名,证件号码,出生日期,志愿服务组织,志愿者编号,注册时间,服务意向,个人特长", $"柳清越,{Identity},,HERE,CN-1,2022-01-01 08:30,,", "叶见微,,2001-02-03,HERE,CN-2,2023-01-01,,"));
        Assert.Equal((1, 1, 0), (other.Fresh, other.There, other.Refused));
    }

    [Theory, OnEachDatabase]
    public async Task Whatever_is_wrong_is_said_of_its_row_with_the_remedy(Database database)
    {
        await using var district = await OpenAsync(database);
        await district.ImportAsync(district.Secretary, "volunteers", Roll);
        await district.ImportAsync(await district.PostAsync(district.There, "secretary"), "volunteers", Files.Csv(Titles, "远方人,110105199001010010,,,THERE,,,,,,,,,"));
        string[] wrong =
        [
            ",,2001-01-01,,HERE,,,,,,,,,", "甲,,2001-01-01,,THERE,,,,,,,,,", "甲,110105194912310021,,,HERE,,,,,,,,,", "甲,,,,HERE,,,,,,,,,", "甲,,2001-01-01,123,HERE,,,,,,,,,", "甲,,2001-01-01,,HERE,2024-01-01,,,,,,,,", "甲,,2001-01-01,,HERE,1999-01-01,,,,,,,,",
            "小寒,,2016-01-01,,HERE,,,,,,,,,", "小寒,,2016-01-01,,HERE,,,,,,林母,母亲,13900001234,", "小寒,,2021-01-01,,HERE,,,,,,林母,母亲,13900001234,2023-02-01", "远方人,110105199001010010,,,HERE,,,,,,,,,", $"别人,{Identity},,,HERE,,,,,,,,,",
            "许向晚,,2004-05-04,,HERE,,,,,,,,,", "甲,,2001-01-01,,HERE,,,,SZ-2,,,,,", "甲,,,,HERE,,,,,999,,,,", "甲,,,,HERE,,,,,2,,,,", "乙,,2001-01-01,,HERE,,,,SZ-8,,,,,", "丙,,2001-01-01,,HERE,,,,SZ-8,,,,,",
        ];
        var run = await district.CheckAsync(district.Secretary, "volunteers", Files.Csv([Titles, .. wrong]));
        var found = await district.FindingsAsync(run.Id);
        string[] said =
        [
            "第 2 行：请填写“姓名”", "第 3 行：“主组织”写的“THERE”在您现在的岗位管的范围里找不到", "第 4 行：", "第 5 行：没有能看出生日的证件号码，请填写出生日期", "第 6 行：电话应是 11 位手机号", "第 7 行：注册日期 2024-01-01 还没有到", "第 8 行：主组织在 1999-01-01 还没有成立",
            "第 9 行：不满 14周岁", "第 9 行：请填写“监护人同意日期”", "第 10 行：请填写“监护人同意日期”", "第 11 行：满 6", "第 12 行：这个人已在别的组织建档", "第 13 行：这个证件号码已经建档，姓名与文件里写的不同", "第 14 行：已有可能是同一个人的档案",
            "第 15 行：志愿深圳编号 SZ-2 已是另一个志愿者的", "第 16 行：没有人员编号 999 的档案", "第 17 行：人员编号 2 的档案不是“甲”", "第 19 行：与文件第 18 行是同一个人，或分不清是不是",
        ];
        Assert.Equal(said, said.Zip(found, (s, f) => f.StartsWith(s, StringComparison.Ordinal) ? s : f));
        Assert.Equal((1, wrong.Length - 1), (run.Fresh, run.Refused));
    }

    [Theory, OnEachDatabase]
    public async Task Taken_back_nobody_is_left_and_whoever_joined_a_team_or_served_stops_it(Database database)
    {
        await using var district = await OpenAsync(database);
        var run = await district.ImportAsync(district.Secretary, "volunteers", Roll);
        Assert.Null(await district.UndoAsync(district.Secretary, run.Id));
        Assert.Equal((0, 0, 0, 8), await district.SeeAsync(async db => (await db.Set<Volunteer>().CountAsync(), await db.Set<VolunteerRegistration>().CountAsync(), await db.Set<Consent>().CountAsync(), await db.Set<Person>().CountAsync())));
        await district.District.RefreshAsync();
        Assert.Equal(0, await district.District.FigureAsync("volunteer.registration", District.Root, "2023-01") ?? 0);

        var again = await district.ImportAsync(district.Secretary, "volunteers", Roll);
        await district.ImportAsync(district.Secretary, "hours", Files.Csv("姓名,志愿者编号,活动名称,主办组织,到达时间,服务时长,类别", "柳清越,SZ-1,清理,HERE,2023-03-01 09:00,1.5,社区服务"));
        Assert.Contains("有 1 人已经有了记录", (await district.UndoAsync(district.Secretary, again.Id))!.Message, StringComparison.Ordinal);
        Assert.Equal(4, await district.SeeAsync(db => db.Set<Volunteer>().CountAsync())); // none of it
        await district.SeeAsync(db => db.Set<Volunteer>().Where(v => v.ZyszNo == "SZ-2").ExecuteUpdateAsync(s => s.SetProperty(v => v.LastServedOn, new DateOnly(2023, 3, 1))));
        Assert.Contains("有 1 人导入以后已经服务、入队或办过别的事：编号 ", (await district.UndoAsync(district.Secretary, again.Id))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Five_thousand_lines_of_a_workbook_come_in_whole(Database database)
    {
        await using var district = await OpenAsync(database);
        using var book = new MemoryStream();
        using (var writer = new SheetWriter(book))
        {
            writer.Write("志愿者", [new("姓名"), new("主组织"), new("出生日期", ColumnKind.Day), new("注册日期", ColumnKind.Day), new("志愿深圳编号")],
                Enumerable.Range(0, 5000).Select(IReadOnlyList<object?> (i) => [$"众{i}", "HERE", new DateOnly(1980, 1, 1).AddDays(i), new DateOnly(2022, 1, 1).AddDays(i % 300), $"SZ{i:00000}"]));
            writer.Finish();
        }

        var run = await district.ImportAsync(district.Secretary, "volunteers", book.ToArray(), "名册.xlsx");
        Assert.Equal((5000, 5000, 0), (run.Read, run.Fresh, run.Refused));
        Assert.Equal(5000, await district.SeeAsync(db => db.Set<VolunteerRegistration>().CountAsync()));
        Assert.Null(await district.UndoAsync(district.Secretary, run.Id));
        Assert.Equal(8, await district.SeeAsync(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public void Every_preset_names_its_source_and_only_columns_there_are()
    {
        var (presets, kind) = (new Presets([new(typeof(VolunteeringModule).Assembly, null)]), new VolunteerKind());
        Assert.Empty(presets.Troubles);
        Assert.Equal(2, presets.All.Count);
        Assert.All(presets.All, p =>
        {
            Assert.StartsWith("待核", p.Source, StringComparison.Ordinal);
            Assert.Empty(p.Columns.Values.Except(kind.Columns.Select(c => c.Key)));
            Assert.Equal(p, presets.Find(kind.Key, [.. p.Columns.Keys]));
        });
        Assert.All(kind.Columns.Where(c => c.Required), c => Assert.NotEmpty(c.Example));
        Assert.Equal(kind.Columns.Count, Sheets.Columns.ColumnGuess.Of([.. kind.Columns.Select(c => c.Title)], kind.Columns).Matches.Count);
    }

    /// <summary>In March 2023.</summary>
    private static async Task<StaffedDistrict> OpenAsync(Database database)
    {
        var district = await Line.OpenAsync(database);
        district.District.Time.Now = new DateTime(2023, 3, 10, 1, 0, 0, DateTimeKind.Utc);
        return district;
    }
}
