using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.People;

public sealed class ForgettingTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    [Theory, OnEachDatabase]
    public async Task What_was_kept_long_enough_is_forgotten_and_figures_stand(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        var (gone, head) = (await desk.FileAsync(desk.Unit, "柳清越", PeopleDesk.Number, "13800001234"), await desk.FileAsync(desk.Unit, "沈望舒", phone: "13800005678"));
        await district.EnterAsync(district.Activity(desk.Unit, Day, 60, person: gone.Id));
        await district.EnterAsync(district.Home(desk.Unit, Day, head: head.Id)); // still stands: still needed
        desk.Pass(1094);
        Assert.DoesNotContain(await desk.ForgetAsync(), f => f.Count > 0);
        desk.Pass(1);
        Assert.Equal(1, (await desk.ForgetAsync(only: true)).Sum(f => f.Count));
        Assert.NotNull((await desk.PersonAsync(gone.Id))!.Phone); // counted only
        Assert.Equal(1, (await desk.ForgetAsync()).Sum(f => f.Count));
        Assert.Equal((null, "1101**********002X", "138****5678"), ((await desk.PersonAsync(gone.Id))!.PhoneMask, (await desk.PersonAsync(gone.Id))!.IdentityMask, (await desk.PersonAsync(head.Id))!.PhoneMask));
        desk.Pass(3650 - 1095);
        await desk.ForgetAsync();
        Assert.Equal((ErasePerson.Nobody, "沈望舒"), ((await desk.PersonAsync(gone.Id))!.Name, (await desk.PersonAsync(head.Id))!.Name));
        Assert.Contains(await district.DoAsync(db => db.Set<LogEntry>().Where(e => e.Act == LogAct.Removed).Select(e => e.Reason).ToListAsync()), r => r!.Contains("保存期满", StringComparison.Ordinal));
        Assert.Equal(0, (await desk.ForgetAsync()).Sum(f => f.Count));
        await district.RefreshAsync();
        Assert.Equal((1, 60), (await district.FigureAsync("act.person", District.Root, "2022H1"), await district.FigureAsync("act.minutes", District.Root, "2022H1")));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_guardian_is_forgotten_after_the_child_is_none_and_a_case_after_it_is_answered(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var today = desk.District.Clock.Today;
        var child = (await desk.RegisterAsync(new(desk.Unit, "江照晚") { BornOn = today.AddYears(-14).AddDays(1), Guardian = new("江父", "13800001234", "父亲"), Consents = ["minor"] })).Value!;
        var asked = (await desk.AskErasureAsync(child.Id, "不参加了", desk.OfUnit)).Value!;
        Assert.Equal(today.AddDays(15), asked.DueOn);
        Assert.Null(await desk.District.DoAsync(db => new AnswerErasure(db, new ErasePerson(db, desk.District.Clock), desk.District.Clock).RefuseAsync(asked.Id, "还在队"), desk.Chief));
        desk.Pass(30);
        Assert.Equal(0, (await desk.ForgetAsync()).Sum(f => f.Count));
        desk.Pass(1);
        Assert.Equal(1, (await desk.ForgetAsync()).Sum(f => f.Count));
        Assert.Null((await desk.PersonAsync(child.Id))!.GuardianName);
        desk.Pass(1095);
        await desk.ForgetAsync();
        var left = await desk.CaseAsync(asked.Id);
        Assert.Equal((null, CaseState.Refused), (left.Shown, left.State)); // that it was asked and answered stays
    }

    [Theory, OnEachDatabase]
    public async Task A_consent_withdrawn_takes_with_it_what_rests_on_it(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var person = (await desk.RegisterAsync(new(desk.Unit, "柳清越") { Identity = PeopleDesk.Number, Phone = "13800001234", Consents = ["contact"] })).Value!;
        WithdrawConsent Withdraw(Data.ShijiDb db) => new(db, desk.Erasure(db), desk.District.Clock);
        Task<Results.Refusal?> Give(string purpose, DateOnly? day, Actor by) => desk.District.DoAsync(db => new GiveConsent(db, desk.District.Clock).DoAsync(person.Id, purpose, day), by);
        Assert.Equal("purpose", (await Give("contact", null, desk.OfUnit))?.Field); // once for each version
        Assert.Equal("purpose", (await Give("file", new(2020, 1, 1), desk.OfUnit))?.Field); // the words did not hold yet
        Assert.Equal("day", (await Give("file", desk.District.Clock.Today.AddDays(1), desk.OfUnit))?.Field);
        Assert.Equal("person", (await Give("file", null, desk.OfNext))?.Field);
        Assert.Null(await Give("file", null, desk.OfUnit));
        var given = await desk.District.DoAsync(db => db.Set<Consent>().ToDictionaryAsync(c => c.Purpose, c => c.Id));
        Assert.Equal("consent", (await desk.District.DoAsync(db => Withdraw(db).DoAsync(given["contact"]), desk.OfNext))?.Field);
        Assert.Null(await desk.District.DoAsync(db => Withdraw(db).DoAsync(given["contact"]), desk.OfUnit));
        Assert.Null((await desk.PersonAsync(person.Id))!.Phone);
        Assert.Equal("consent", (await desk.District.DoAsync(db => Withdraw(db).DoAsync(given["contact"]), desk.OfUnit))?.Field);
        Assert.Null(await desk.District.DoAsync(db => Withdraw(db).DoAsync(given["file"]), desk.OfUnit));
        Assert.Equal(CaseKind.Erasure, Assert.Single(await desk.CasesAsync(CaseView.Waiting, desk.Chief)).Case.Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Erasing_clears_what_went_into_the_file_and_what_was_asked_about_it(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        var (kept, other) = (await desk.FileAsync(desk.Unit, "柳清越", PeopleDesk.Number), await desk.FileAsync(desk.Unit, "柳青越", PeopleDesk.Permit));
        await district.EnterAsync(district.Activity(desk.Unit, Day, 60, person: other.Id));
        var merge = (await desk.ProposeAsync(kept.Id, other.Id, "同一人", desk.Chief)).Value!;
        Assert.Null(await desk.MergeAsync(merge.Id, desk.Second));
        Assert.Contains("已并入", (await desk.AskErasureAsync(other.Id, "要求删除", desk.OfUnit)).Refusal!.Message, StringComparison.Ordinal);
        var correction = (await desk.AskCorrectionAsync(kept.Id, new("柳晴越", null, null, null, "身份证"), "错字", desk.OfUnit)).Value!;
        var asked = (await desk.AskErasureAsync(kept.Id, "要求删除", desk.OfUnit)).Value!;
        Assert.Equal("by", (await desk.EraseAsync(asked.Id, desk.OfUnit))?.Field);
        Assert.Equal("case", (await desk.EraseAsync(asked.Id, desk.Chief))?.Field); // the correction waits
        Assert.Null(await desk.WithdrawCaseAsync(correction.Id, desk.OfUnit));
        Assert.Null(await desk.EraseAsync(asked.Id, desk.Chief));
        Assert.Equal([ErasePerson.Nobody, ErasePerson.Nobody], await district.DoAsync(db => db.Set<Person>().Select(p => p.Name).ToListAsync()));
        Assert.All(await district.DoAsync(db => db.Set<PersonCase>().ToListAsync()), c => Assert.Equal((null, null, null), (c.Shown, c.Asked, c.Before)));
        await district.RefreshAsync();
        Assert.Equal(1, await district.FigureAsync("act.person", District.Root, "2022H1"));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }
}
