using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.People;

public sealed class MineTests
{
    [Theory, OnEachDatabase]
    public async Task Whoever_is_signed_in_sees_their_own_file_whole_and_no_other(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        var (mine, other) = (await desk.FileAsync(desk.Next, "柳清越", PeopleDesk.Number, "13800001234"), await desk.FileAsync(desk.Unit, "沈望舒"));
        await district.EnterAsync(district.Activity(desk.Next, new(2022, 5, 31), 60, "甲", person: mine.Id));
        await district.EnterAsync(district.Activity(desk.Unit, new(2022, 6, 1), 30, person: other.Id));
        await district.DoAsync(db => new RevealPerson(db, desk.Vault).DoAsync(mine.Id, "核对报名"), desk.OfNext);
        var me = district.At(desk.Unit); // a post elsewhere, without a single right
        Assert.Null(await ReadAsync(desk, me));
        Assert.Equal("person", (await district.DoAsync(db => new ReadMine(db, desk.Vault).CopyAsync(), me)).Refusal?.Field);
        Assert.Equal("person", (await district.DoAsync(db => desk.Mine(db).EraseAsync("不参加了"), me))?.Field);
        await LinkAsync(desk, mine.Id, me);

        var data = (await ReadAsync(desk, me))!;
        Assert.Equal((mine.Id, "B"), (data.Person.Id, data.Organisation));
        Assert.Equal(("活动记录", 1), (Assert.Single(data.Registers).Name, data.Registers[0].Rows));
        Assert.Contains(data.Looks, e => e.Act == LogAct.Revealed && e.Reason == "核对报名");
        var copy = (await district.DoAsync(db => new ReadMine(db, desk.Vault).CopyAsync(), me)).Value!;
        Assert.Equal((PeopleDesk.Number, "13800001234", "时长 60分钟，甲"), (copy.Opened.Identity, copy.Opened.Phone, Assert.Single(copy.Rows).Content));
        Assert.Equal(me.AccountId, (await district.DoAsync(db => db.Set<LogEntry>().SingleAsync(e => e.Act == LogAct.Exported))).AccountId);
        Assert.Null(await desk.PersonAsync(mine.Id, me)); // the scope is as it was
    }

    [Theory, OnEachDatabase]
    public async Task They_ask_and_withdraw_for_themselves_and_the_unit_answers(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        var mine = (await desk.RegisterAsync(new(desk.Unit, "柳清越") { Identity = PeopleDesk.Number, Phone = "13800001234", Consents = ["contact"] })).Value!;
        var others = (await desk.RegisterAsync(new(desk.Unit, "沈望舒") { BornOn = new(1990, 1, 1), Consents = ["contact"] })).Value!;
        await district.EnterAsync(district.Activity(desk.Unit, new(2022, 5, 31), 60, person: mine.Id));
        var me = district.At(desk.Unit, Permission.WritePeople);
        await LinkAsync(desk, mine.Id, me);
        var consents = await district.DoAsync(db => db.Set<Consent>().ToDictionaryAsync(c => c.PersonId, c => c.Id));
        Assert.Equal("consent", (await district.DoAsync(db => desk.Mine(db).WithdrawAsync(consents[others.Id]), me))?.Field);
        Assert.Null(await district.DoAsync(db => desk.Mine(db).WithdrawAsync(consents[mine.Id]), me));
        Assert.Null((await desk.PersonAsync(mine.Id))!.Phone);
        Assert.Null(await district.DoAsync(db => desk.Mine(db).CorrectAsync(new("柳青越", null, null, null, "身份证"), "错字", default), me));
        var correction = Assert.Single(await desk.CasesAsync(CaseView.Waiting, desk.OfUnit)).Case;
        Assert.Equal("by", (await desk.CorrectAsync(correction.Id, me))?.Field); // not even with the right to
        Assert.Null(await desk.CorrectAsync(correction.Id, desk.OfUnit));
        Assert.Null(await district.DoAsync(db => desk.Mine(db).EraseAsync("不参加了"), me));
        Assert.Equal("case", (await district.DoAsync(db => desk.Mine(db).EraseAsync("不参加了"), me))?.Field);
        var erasure = Assert.Single(await desk.CasesAsync(CaseView.Waiting, desk.OfUnit)).Case;
        Assert.Null(await desk.EraseAsync(erasure.Id, desk.OfUnit));
        Assert.Null(await ReadAsync(desk, me));
        await district.RefreshAsync();
        Assert.Equal(1, await district.FigureAsync("act.person", District.Root, "2022H1"));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_kept_about_a_person_is_seen_and_saved_only_where_the_file_is_in_reach(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        var person = (await desk.RegisterAsync(new(desk.Next, "柳清越") { Identity = PeopleDesk.Number, Consents = ["file"] })).Value!;
        await desk.AskErasureAsync(person.Id, "不参加了", desk.OfNext);
        Task<(int, int)> SeenAsync(Actor by) => district.DoAsync(async db => (await db.Set<Consent>().CountAsync(), await db.Set<PersonCase>().CountAsync()), by);
        Assert.Equal((1, 1), await SeenAsync(desk.OfNext));
        Assert.Equal((1, 1), await SeenAsync(desk.Chief));
        Assert.Equal((0, 0), await SeenAsync(desk.OfUnit));
        var administrator = desk.Chief with { Records = Scope.None };
        Assert.Equal((0, 0), await SeenAsync(administrator)); // three administrators see no people

        Task<int> Planted(object row, Actor by) => district.DoAsync(db =>
        {
            db.Add(row);
            return db.SaveChangesAsync();
        }, by);
        Consent Plant() => new() { Id = district.Clock.NewId(), PersonId = person.Id, Purpose = "file", Version = 1, GivenOn = new(2022, 1, 1) };
        await Assert.ThrowsAsync<OutOfScopeException>(() => Planted(Plant(), desk.OfUnit));
        await Assert.ThrowsAsync<OutOfScopeException>(() => Planted(Plant(), district.At(desk.Next, Permission.ReadPeople)));
        await Assert.ThrowsAsync<OutOfScopeException>(() => Planted(new PersonCase { Id = district.Clock.NewId(), Kind = CaseKind.Join, State = CaseState.Done, PersonId = person.Id, OrganisationId = desk.Next, KeeperId = desk.Unit }, desk.OfUnit));
        Assert.Equal(2, await Planted(Plant(), desk.OfNext)); // with its entry in the log
    }

    private static Task<MyData?> ReadAsync(PeopleDesk desk, Actor by) => desk.District.DoAsync(db => new ReadMine(db, desk.Vault).DoAsync(), by);

    private static Task<int> LinkAsync(PeopleDesk desk, int id, Actor account) => desk.District.DoAsync(async db =>
    {
        (await db.Set<Person>().SingleAsync(p => p.Id == id)).AccountId = account.AccountId;
        return await db.SaveChangesAsync();
    });
}
