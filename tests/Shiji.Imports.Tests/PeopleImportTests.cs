using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Imports.Tests;

/// <summary>A roll of people becomes files, one for each person.</summary>
public sealed class PeopleImportTests
{
    private const string Number = "11010519491231002X"; // the example of the standard itself

    private static readonly byte[] Roll = Desk.Csv(
        "姓名,所在组织,身份证号,出生日期,手机",
        $"柳清越,HERE,{Number},,13800001234",
        "许向晚,THERE,,2004-05-04,",
        "许向晚,HERE,,2004-05-05,",
        "许向晚,HERE,,2004-05-05,",
        $"柳清越,HERE,{Number.ToLowerInvariant()},,",
        "江照晚,HERE,1.10105E+17,,",
        "江照晚,HERE,110105194912310021,,",
        "江照晚,NOWHERE,,2001-01-01,",
        "重名,HERE,,2001-01-01,",
        "林照野,HERE,,,13800001234",
        "林照野,HERE,,2001-01-01,12345");

    [Theory, OnEachDatabase]
    public async Task Each_person_of_a_roll_gets_one_file_and_whoever_cannot_be_told_apart_gets_none(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.ImportAsync(Desk.People, Roll);
        Assert.Equal((ImportState.Done, 11, 3, 8), (run.State, run.Read, run.Fresh, run.Refused));
        Assert.Collection(
            (await desk.FindingsAsync(run.Id)).Split('\n'),
            f => Assert.Contains("第 5 行：与文件第 4 行同名", f, StringComparison.Ordinal),
            f => Assert.Contains("第 6 行：这个证件号码在文件第 2 行已经有了", f, StringComparison.Ordinal),
            f => Assert.Contains("科学计数法", f, StringComparison.Ordinal),
            f => Assert.Contains("对不上，有一位填错了", f, StringComparison.Ordinal),
            f => Assert.Contains("管的范围里找不到", f, StringComparison.Ordinal),
            f => Assert.Contains("已有同名的人建档", f, StringComparison.Ordinal),
            f => Assert.Contains("请填写出生日期", f, StringComparison.Ordinal),
            f => Assert.Contains("电话应是 11 位手机号", f, StringComparison.Ordinal));
        var people = await desk.SeeAsync(db => db.Set<Person>().AsNoTracking().Where(p => p.Id > 4).OrderBy(p => p.Id).ToListAsync());
        Assert.Equal([5, 6, 7], people.Select(p => p.Id));
        Assert.Equal([desk.Here, desk.There, desk.Here], people.Select(p => p.OrganisationId));
        Assert.Equal(("1101**********002X", "138****1234", new DateOnly(1949, 12, 31)), (people[0].IdentityMask, people[0].PhoneMask, people[0].BornOn));
        Assert.Equal(Number, await desk.AsAsync(Actor.System, s => Task.FromResult(s.GetRequiredService<Vault>().Open(people[0].Identity!.Value, Person.IdentityPurpose).Value)));
    }

    [Theory, OnEachDatabase]
    public async Task The_same_roll_again_and_a_later_one_add_only_who_is_new(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ImportAsync(Desk.People, Roll);
        Assert.Equal((0, 4), (await desk.CheckAsync(Desk.People, Roll)) is var again ? (again.Fresh, again.There) : default); // the line that repeats a document is there by now
        var later = await desk.ImportAsync(Desk.People, Desk.Csv("姓名,组织,证件号码,生日", $"柳清越,THERE,{Number},", "叶见微,HERE,H12345678,2001-02-03"));
        Assert.Equal((1, 1, 0), (later.Fresh, later.There, later.Refused));
    }

    [Theory, OnEachDatabase]
    public async Task Of_a_file_kept_elsewhere_no_more_is_told_than_that_there_is_one(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ImportAsync(Desk.People, Roll);
        var next = await desk.PostAsync(desk.There, StandardRoles.Secretary);
        var run = await desk.CheckAsync(Desk.People, Desk.Csv("姓名,组织,证件号码", $"柳清越,THERE,{Number}"), next);
        Assert.Equal($"第 2 行：{RegisterPerson.KeptElsewhere.Message}", await desk.FindingsAsync(run.Id));
        Assert.Contains("范围里找不到", await desk.FindingsAsync((await desk.CheckAsync(Desk.People, Desk.Csv("姓名,组织,生日", "叶见微,HERE,2001-02-03"), next)).Id), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task People_of_one_name_are_told_apart_by_their_documents(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ImportAsync(Desk.People, Desk.Csv("姓名,组织,证件号码", $"重名,HERE,{Number}"));
        var run = await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长,参加人,身份证号", $"HERE,2022-05-04,60,重名,{Number}", "HERE,2022-05-04,60,重名,", $"HERE,2022-05-04,60,林知夏,{Number}", "HERE,2022-05-04,60,林知夏,H12345678"));
        Assert.Equal((1, 3), (run.Fresh, run.Refused));
        Assert.Equal(5, Assert.Single(await desk.RowsAsync()).PersonId);
        Assert.Contains("请补上证件号码一列", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
        Assert.Contains("建档时是另一个姓名", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
        Assert.Contains("还没有建档", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Taken_back_nobody_is_left_and_whoever_has_a_record_since_stops_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.ImportAsync(Desk.People, Roll);
        var rows = await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长,参加人", "HERE,2022-05-04,60,柳清越"));
        Assert.Contains("有 1 人已经有了记录", (await desk.UndoAsync(run.Id))!.Message, StringComparison.Ordinal);
        Assert.Equal(3, await desk.SeeAsync(db => db.Set<Person>().CountAsync(p => p.Id > 4)));
        Assert.Null(await desk.UndoAsync(rows.Id)); // void, but it still names them
        Assert.NotNull(await desk.UndoAsync(run.Id));
        var other = await desk.ImportAsync(Desk.People, Desk.Csv("姓名,组织,生日", "叶见微,HERE,2001-02-03"));
        Assert.Null(await desk.UndoAsync(other.Id));
        Assert.False(await desk.SeeAsync(db => db.Set<Person>().AnyAsync(p => p.Name == "叶见微")));
        Assert.Equal(1, (await desk.CheckAsync(Desk.People, Desk.Csv("姓名,组织,生日", "叶见微,HERE,2001-02-03"))).Fresh);
    }

    [Theory, OnEachDatabase]
    public async Task A_child_is_entered_one_by_one_with_a_guardian(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SeeAsync(db =>
        {
            db.Add(new RuleParameter { Code = Childhood.AgeRule, Name = "须监护人同意的年龄", Value = 14, From = new(2010, 1, 1), Source = "测试约定", Unit = "周岁", EvidenceTag = "V" });
            return db.SaveChangesAsync();
        });
        var run = await desk.CheckAsync(Desk.People, Desk.Csv("姓名,组织,生日", "小满,HERE,2015-01-01"));
        Assert.Contains("要有监护人同意，不能批量导入", await desk.FindingsAsync(run.Id), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_not_keep_files_of_people_may_not_import_them(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SeeAsync(db =>
        {
            db.Add(new Role { Key = "importer", Name = "导入员", Permissions = "ImportFiles WriteRecords" });
            return db.SaveChangesAsync();
        });
        var clerk = await desk.PostAsync(desk.Here, "importer");
        Assert.DoesNotContain(await desk.AsAsync(clerk, s => s.GetRequiredService<KindReader>().AllAsync()), k => k.Key is Desk.People or Desk.Organisations);
        Assert.Equal("post", (await desk.UploadAsync(Desk.People, Roll, clerk)).Refusal!.Field);
    }
}
