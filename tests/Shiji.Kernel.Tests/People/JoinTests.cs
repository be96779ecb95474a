using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.People;

public sealed class JoinTests
{
    [Theory, OnEachDatabase]
    public async Task A_file_goes_to_the_unit_that_asks_once_the_one_that_keeps_it_agrees(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var (district, today) = (desk.District, desk.District.Clock.Today);
        var person = await desk.FileAsync(desk.Next, "柳清越", PeopleDesk.Number);
        await district.EnterAsync(district.Activity(desk.Next, new(2022, 5, 31), 60, person: person.Id));
        await district.RefreshAsync();
        var entry = new NewPerson(desk.Unit, "柳清越") { Identity = PeopleDesk.Number };
        Assert.Equal(RegisterPerson.Elsewhere, (await desk.RegisterAsync(entry, desk.OfUnit)).Refusal?.Field);
        var asked = (await desk.AskToJoinAsync(entry, "搬到本社区", desk.OfUnit)).Value!;
        Assert.Equal((today.AddDays(10), "柳**，1101**********002X"), (asked.DueOn, asked.Shown));
        Assert.Null(await desk.PersonAsync(person.Id, desk.OfUnit)); // asking shows nothing of the file
        var (mine, theirs) = (Assert.Single(await desk.CasesAsync(CaseView.Mine, desk.OfUnit)), Assert.Single(await desk.CasesAsync(CaseView.Waiting, desk.OfNext)));
        Assert.Equal((false, true, "A", "B"), (mine.MayAnswer, theirs.MayAnswer, theirs.From, theirs.To));

        Assert.Null(await desk.AcceptJoinAsync(asked.Id, today, desk.OfNext));
        Assert.Equal(desk.Unit, (await desk.PersonAsync(person.Id, desk.OfUnit))?.OrganisationId);
        Assert.Null(await desk.PersonAsync(person.Id, desk.OfNext));
        Assert.Single(await desk.CasesAsync(CaseView.Done, desk.OfUnit));
        Assert.Single(await desk.CasesAsync(CaseView.Done, desk.OfNext)); // both go on seeing that it was done
        var log = await district.DoAsync(db => db.Set<LogEntry>().Where(e => e.Subject == "person_case" || (e.Subject == "person" && e.Act == LogAct.Changed)).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([desk.OfUnit.AccountId, desk.OfNext.AccountId, desk.OfNext.AccountId], log.Select(e => e.AccountId));
        await district.RefreshAsync();
        Assert.Equal(1, await district.FigureAsync("act.person", desk.Next, "2022H1")); // what was done there was done there
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_asked_is_refused(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        await desk.FileAsync(desk.Next, "柳清越", PeopleDesk.Number);
        var entry = new NewPerson(desk.Unit, "柳清越") { Identity = PeopleDesk.Number };
        async Task<string?> Field(NewPerson e, string? reason, Actor by) => (await desk.AskToJoinAsync(e, reason, by)).Refusal?.Field;
        Assert.Equal("reason", await Field(entry, " ", desk.OfUnit));
        Assert.Equal("name", await Field(entry with { Name = "" }, "搬家", desk.OfUnit));
        Assert.Equal("organisation", await Field(entry with { OrganisationId = desk.Next }, "搬家", desk.OfUnit));
        Assert.Equal("post", await Field(entry, "搬家", desk.District.At(desk.Unit, Permission.ReadPeople)));
        Assert.Contains("没有人用这个证件", (await desk.AskToJoinAsync(entry with { Identity = PeopleDesk.Permit }, "搬家", desk.OfUnit)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("就在本组织建档", (await desk.AskToJoinAsync(entry with { OrganisationId = desk.Next }, "搬家", desk.OfNext)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(await Field(entry, "搬家", desk.OfUnit));
        Assert.Contains("已经为这个人提过申请", (await desk.AskToJoinAsync(entry, "搬家", desk.OfUnit)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Only_the_unit_that_keeps_the_file_answers_and_in_time(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var today = desk.District.Clock.Today;
        await desk.FileAsync(desk.Next, "柳清越", PeopleDesk.Number);
        var entry = new NewPerson(desk.Unit, "柳清越") { Identity = PeopleDesk.Number };
        var asked = (await desk.AskToJoinAsync(entry, "搬家", desk.OfUnit)).Value!;
        Assert.Equal("person", (await desk.AcceptJoinAsync(asked.Id, today, desk.District.At(desk.Unit, Permission.WritePeople)))?.Field); // whoever asks cannot help themselves
        var third = await desk.District.FoundAsync("C", District.Root);
        await desk.District.RefreshAsync();
        Assert.Equal("case", (await desk.AcceptJoinAsync(asked.Id, today, desk.District.At(third, Permission.WritePeople)))?.Field);
        Assert.Equal("post", (await desk.AcceptJoinAsync(asked.Id, today, desk.District.At(desk.Next, Permission.ReadPeople)))?.Field);
        Assert.Equal("day", (await desk.AcceptJoinAsync(asked.Id, null, desk.OfNext))?.Field);
        Assert.Equal("day", (await desk.AcceptJoinAsync(asked.Id, today.AddDays(1), desk.OfNext))?.Field);
        Assert.Equal("day", (await desk.AcceptJoinAsync(asked.Id, today.AddDays(-1), desk.OfNext))?.Field);
        Assert.Equal("reason", (await desk.RefuseJoinAsync(asked.Id, "", desk.OfNext))?.Field);
        Assert.Null(await desk.RefuseJoinAsync(asked.Id, "本人不愿转", desk.OfNext));
        Assert.Equal(CaseState.Refused, (await desk.CaseAsync(asked.Id)).State);

        var again = (await desk.AskToJoinAsync(entry, "搬家", desk.OfUnit)).Value!;
        desk.Pass(10);
        Assert.Contains("过期未答", (await desk.AcceptJoinAsync(again.Id, today, desk.OfNext))!.Message, StringComparison.Ordinal);
        Assert.Equal(1, await desk.District.DoAsync(db => new LapseCases(db, desk.District.Clock).DoAsync()));
        Assert.Equal(CaseState.Lapsed, (await desk.CaseAsync(again.Id)).State);
        var last = (await desk.AskToJoinAsync(entry, "搬家", desk.OfUnit)).Value!; // one may ask again
        Assert.Equal("case", (await desk.WithdrawCaseAsync(last.Id, desk.OfNext))?.Field);
        Assert.Null(await desk.WithdrawCaseAsync(last.Id, desk.OfUnit));
        Assert.Equal("case", (await desk.WithdrawCaseAsync(last.Id, desk.OfUnit))?.Field);
    }
}
