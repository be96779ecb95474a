using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.People;

public sealed class CorrectionTests
{
    private static readonly IdentityClaim Right = new("柳青越", null, PeopleDesk.Number, null, "见身份证原件");

    [Theory, OnEachDatabase]
    public async Task An_identity_is_corrected_by_two_and_what_was_before_stays_under_seal(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var district = desk.District;
        var person = await desk.FileAsync(desk.Unit, "柳清越", PeopleDesk.Permit);
        await district.EnterAsync(district.Activity(desk.Unit, new(2022, 5, 31), 60, person: person.Id));
        var asked = (await desk.AskCorrectionAsync(person.Id, Right with { BornOn = new(1949, 12, 31) }, "登记时看错", desk.OfUnit)).Value!;
        Assert.Equal("柳清越", (await desk.PersonAsync(person.Id))!.Name); // asked is not corrected
        var opened = await district.DoAsync(db => new AnswerCorrection(db, desk.Vault, district.Clock).RevealAsync(asked.Id, "审核"), desk.Chief);
        Assert.Equal(("柳青越", PeopleDesk.Number, "见身份证原件"), (opened.Value!.Name, opened.Value.Number, opened.Value.Evidence));
        Assert.Equal($"{person.Id}", (await district.DoAsync(db => db.Set<LogEntry>().SingleAsync(e => e.Act == LogAct.Revealed))).SubjectId);

        Assert.Null(await desk.CorrectAsync(asked.Id, desk.Chief));
        var now = (await desk.PersonAsync(person.Id))!;
        Assert.Equal((person.Id, "柳青越", "1101**********002X", new DateOnly(1949, 12, 31)), (now.Id, now.Name, now.IdentityMask, now.BornOn));
        var before = IdentityClaim.Read(desk.Vault.Open((await desk.CaseAsync(asked.Id)).Before!.Value, PersonCase.BeforePurpose).Value!);
        Assert.Equal(("柳清越", PeopleDesk.Permit), (before.Name, before.Number));
        var stored = await district.DoAsync(db => db.Database.SqlQueryRaw<string>("SELECT asked || before || shown AS \"Value\" FROM person_case").SingleAsync());
        var logged = await district.DoAsync(db => db.Set<LogEntry>().Where(e => e.Subject == "person" || e.Subject == "person_case").Select(e => e.Before + e.After).ToListAsync());
        Assert.DoesNotContain(logged.Append(stored), t => t.Contains("青越", StringComparison.Ordinal) || t.Contains("19491231", StringComparison.Ordinal) || t.Contains("原件", StringComparison.Ordinal));
        await district.RefreshAsync();
        Assert.Equal(1, await district.FigureAsync("act.person", District.Root, "2022H1"));
    }

    [Theory, OnEachDatabase]
    public async Task What_may_not_be_corrected_is_refused(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var (person, other) = (await desk.FileAsync(desk.Unit, "柳清越"), await desk.FileAsync(desk.Next, "沈望舒", PeopleDesk.Permit, born: new(1990, 1, 1)));
        async Task<string?> Field(IdentityClaim claim, string? reason, Actor by) => (await desk.AskCorrectionAsync(person.Id, claim, reason, by)).Refusal?.Field;
        Assert.Equal("reason", await Field(Right, "", desk.OfUnit));
        Assert.Equal("evidence", await Field(Right with { Evidence = " " }, "看错", desk.OfUnit));
        Assert.Equal("identity", await Field(Right with { Number = "123" }, "看错", desk.OfUnit));
        Assert.Equal("born", await Field(Right with { BornOn = new(2001, 1, 1) }, "看错", desk.OfUnit));
        Assert.Equal("name", await Field(new("柳清越", null, null, null, "身份证"), "看错", desk.OfUnit)); // nothing would change
        Assert.Equal("person", await Field(Right, "看错", desk.OfNext));
        Assert.Equal("post", await Field(Right, "看错", desk.District.At(desk.Unit, Permission.ReadPeople)));
        Assert.Contains("另一份档案", (await desk.AskCorrectionAsync(person.Id, Right with { Number = PeopleDesk.Permit }, "看错", desk.OfUnit)).Refusal!.Message, StringComparison.Ordinal);
        var asked = (await desk.AskCorrectionAsync(person.Id, Right with { BornOn = new(1949, 12, 31) }, "看错", desk.OfUnit)).Value!;
        Assert.Equal("case", await Field(Right, "看错", desk.OfUnit)); // one waits
        Assert.Equal("by", (await desk.CorrectAsync(asked.Id, desk.OfUnit))?.Field);
        Assert.Equal("case", (await desk.CorrectAsync(asked.Id, desk.OfNext))?.Field);
        var taken = (await desk.AskCorrectionAsync(other.Id, Right with { BornOn = new(1949, 12, 31) }, "看错", desk.OfNext)).Value!;
        Assert.Null(await desk.CorrectAsync(taken.Id, desk.Chief));
        Assert.Equal("identity", (await desk.CorrectAsync(asked.Id, desk.Chief))?.Field); // meanwhile somebody else has it
        Assert.Null(await desk.District.DoAsync(db => new AnswerCorrection(db, desk.Vault, desk.District.Clock).RefuseAsync(asked.Id, "号码是别人的"), desk.Chief));
    }
}
