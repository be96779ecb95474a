using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.People;

public sealed class MergeTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    [Theory, OnEachDatabase]
    public async Task Two_files_become_one_person_in_every_figure_and_two_again(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        var (kept, other) = (await desk.FileAsync(desk.Unit, "柳清越", phone: "13800001234"), await desk.FileAsync(desk.Next, "柳清越", PeopleDesk.Permit, born: new(2000, 2, 28)));
        await district.EnterAsync(district.Activity(desk.Unit, Day, 60, person: kept.Id));
        var moved = await district.EnterAsync(district.Activity(desk.Next, Day, 30, person: other.Id));
        await district.EnterAsync(district.Home(desk.Next, Day, head: other.Id));
        await FiguresAsync(district, people: 2);

        var asked = (await desk.ProposeAsync(kept.Id, other.Id, "看过两份证件", desk.Chief)).Value!;
        await FiguresAsync(district, people: 2); // proposed is not merged
        Assert.Null(await desk.MergeAsync(asked.Id, desk.Second));
        await FiguresAsync(district, people: 1);
        var (file, pointer) = ((await desk.PersonAsync(kept.Id))!, (await desk.PersonAsync(other.Id))!);
        Assert.Equal((kept.Id, (string?)null, desk.Unit), (pointer.MergedInto, pointer.IdentityMask, pointer.OrganisationId));
        Assert.Equal(("H123*5678", "138****1234"), (file.IdentityMask, file.PhoneMask)); // what it lacked it has taken
        Assert.Equal(kept.Id, (await desk.District.DoAsync(db => db.Set<RegisterRow>().SingleAsync(r => r.Id == moved.Id))).PersonId);
        Assert.Contains($"已并入 {kept.Id}", (await district.SubmitAsync(district.Activity(desk.Next, Day, 10, person: other.Id)))!.Message, StringComparison.Ordinal);
        Assert.Contains($"人员编号 {kept.Id}", (await desk.RegisterAsync(new(desk.Unit, "柳清越") { Identity = PeopleDesk.Permit, BornOn = new(2000, 2, 28) })).Refusal!.Message, StringComparison.Ordinal);

        Assert.Equal("reason", (await desk.UndoAsync(asked.Id, desk.Chief, ""))?.Field);
        Assert.Null(await desk.UndoAsync(asked.Id, desk.Chief));
        await FiguresAsync(district, people: 2);
        (file, pointer) = ((await desk.PersonAsync(kept.Id))!, (await desk.PersonAsync(other.Id))!);
        Assert.Equal((null, "H123*5678", desk.Next, null), (pointer.MergedInto, pointer.IdentityMask, pointer.OrganisationId, file.IdentityMask));
        Assert.Equal("case", (await desk.UndoAsync(asked.Id, desk.Chief))?.Field); // once
    }

    [Theory, OnEachDatabase]
    public async Task A_merge_takes_two_people_and_both_files(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var (kept, other) = (await desk.FileAsync(desk.Unit, "柳清越", PeopleDesk.Number), await desk.FileAsync(desk.Next, "柳清越"));
        Assert.Equal("reason", (await desk.ProposeAsync(kept.Id, other.Id, null, desk.Chief)).Refusal?.Field);
        Assert.Equal("other", (await desk.ProposeAsync(kept.Id, kept.Id, "同名", desk.Chief)).Refusal?.Field);
        Assert.Equal("other", (await desk.ProposeAsync(kept.Id, other.Id, "同名", desk.OfUnit)).Refusal?.Field); // the other file is out of reach
        Assert.Equal("post", (await desk.ProposeAsync(kept.Id, other.Id, "同名", desk.District.At(District.Root, Permission.ReadPeople))).Refusal?.Field);
        var asked = (await desk.ProposeAsync(kept.Id, other.Id, "同一人", desk.Chief)).Value!;
        Assert.Equal("other", (await desk.ProposeAsync(other.Id, kept.Id, "同一人", desk.Second)).Refusal?.Field); // one waits
        Assert.Equal("by", (await desk.MergeAsync(asked.Id, desk.Chief))?.Field);
        Assert.Equal("other", (await desk.MergeAsync(asked.Id, desk.OfUnit))?.Field);
        Assert.Null(await desk.District.DoAsync(db => new AnswerMerge(db, new(db), desk.District.Clock).RefuseAsync(asked.Id, "不是同一人"), desk.Second));
        Assert.Equal("case", (await desk.MergeAsync(asked.Id, desk.Second))?.Field);
        Assert.Null((await desk.PersonAsync(other.Id))!.MergedInto);

        var third = await desk.FileAsync(desk.Next, "柳晴越", Resident("44030720000229001"));
        Assert.Contains("居民身份证号码不同", (await desk.ProposeAsync(kept.Id, third.Id, "同一人", desk.Chief)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_merge_is_not_undone_once_something_else_happened_or_the_days_are_over(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        async Task<(Guid Id, int Kept, RegisterRow Row)> MergedAsync(string name)
        {
            var (kept, other) = (await desk.FileAsync(desk.Unit, name), await desk.FileAsync(desk.Unit, name, PeopleDesk.Permit + $"{name.Length:00}", born: new(1990, 1, 1)));
            var row = await district.EnterAsync(district.Activity(desk.Unit, Day, 30, person: other.Id));
            var asked = (await desk.ProposeAsync(kept.Id, other.Id, "同一人", desk.Chief)).Value!;
            Assert.Null(await desk.MergeAsync(asked.Id, desk.Second));
            return (asked.Id, kept.Id, row);
        }

        var (added, keeper, _) = await MergedAsync("柳清");
        await district.EnterAsync(district.Activity(desk.Unit, Day, 30, person: keeper));
        Assert.Contains("又有了新的记录", (await desk.UndoAsync(added, desk.Chief))!.Message, StringComparison.Ordinal);

        var (worked, _, row) = await MergedAsync("柳清越");
        Assert.Null(await district.VoidAsync(row.Id));
        Assert.Contains("又有了新的记录", (await desk.UndoAsync(worked, desk.Chief))!.Message, StringComparison.Ordinal);

        var (late, _, _) = await MergedAsync("沈望舒远");
        desk.Pass(30);
        Assert.Contains("已经过了", (await desk.UndoAsync(late, desk.Chief))!.Message, StringComparison.Ordinal);
        await district.RefreshAsync();
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_others_went_into_may_go_into_another_and_all_point_there(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var (a, b, c) = (await desk.FileAsync(desk.Unit, "柳一"), await desk.FileAsync(desk.Unit, "柳二"), await desk.FileAsync(desk.Unit, "柳三"));
        async Task<Guid> MergeAsync(int kept, int other)
        {
            var asked = (await desk.ProposeAsync(kept, other, "同一人", desk.Chief)).Value!;
            Assert.Null(await desk.MergeAsync(asked.Id, desk.Second));
            return asked.Id;
        }

        var first = await MergeAsync(b.Id, a.Id);
        var second = await MergeAsync(c.Id, b.Id);
        Assert.Equal((c.Id, c.Id), ((await desk.PersonAsync(a.Id))!.MergedInto, (await desk.PersonAsync(b.Id))!.MergedInto));
        Assert.NotNull(await desk.UndoAsync(first, desk.Chief)); // the last first
        Assert.Null(await desk.UndoAsync(second, desk.Chief));
        Assert.Equal(b.Id, (await desk.PersonAsync(a.Id))!.MergedInto);
        Assert.Null(await desk.UndoAsync(first, desk.Chief));
    }

    private static async Task FiguresAsync(District district, int people)
    {
        await district.RefreshAsync();
        Assert.Equal((people, 90, 1), (await district.FigureAsync("act.person", District.Root, "2022H1"), await district.FigureAsync("act.minutes", District.Root, "2022H1"), await district.FigureAsync("home.head", District.Root, "2022H1")));
        var proof = await district.ProveAsync("2022H1");
        Assert.True(proof.Proved);
    }

    private static string Resident(string seventeen) => seventeen + ResidentIdentity.CheckOf(seventeen);
}
