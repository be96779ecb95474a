using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Kernel.Tests.People;

public sealed class EntryTests
{
    private static readonly DateOnly Child = new(2012, 5, 1);

    [Theory, OnEachDatabase]
    public async Task Likely_ones_within_reach_are_decided_on_and_the_decision_is_kept(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var named = await desk.FileAsync(desk.Unit, "柳清越");
        var called = await desk.FileAsync(desk.Unit, "沈望舒", phone: "13800001234", born: new(1999, 1, 1));
        await desk.FileAsync(desk.Next, "柳清越", born: new(2000, 2, 28));
        var entry = new NewPerson(desk.Unit, "柳清越") { BornOn = new(2000, 2, 29), Phone = "138 0000 1234" };
        Assert.Equal(RegisterPerson.Likely, (await desk.RegisterAsync(entry, desk.OfUnit)).Refusal?.Field);
        Assert.Equal(RegisterPerson.Likely, (await desk.RegisterAsync(entry with { DistinctFrom = [named.Id], DistinctBecause = "看过证件" }, desk.OfUnit)).Refusal?.Field);
        Assert.Equal("because", (await desk.RegisterAsync(entry with { DistinctFrom = [named.Id, called.Id] }, desk.OfUnit)).Refusal?.Field);
        var made = await desk.RegisterAsync(entry with { DistinctFrom = [named.Id, called.Id], DistinctBecause = "看过证件" }, desk.OfUnit);
        Assert.True(made.Ok, made.Refusal?.Message);
        var kept = await desk.District.DoAsync(db => db.Set<PersonCase>().OrderBy(c => c.OtherId).ToListAsync());
        Assert.Equal([(CaseKind.Distinct, named.Id, "看过证件"), (CaseKind.Distinct, called.Id, "看过证件")], kept.Select(c => (c.Kind, c.OtherId!.Value, c.Reason)));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_likely_elsewhere_is_not_told_of(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        await desk.FileAsync(desk.Next, "柳清越", phone: "13800001234");
        Assert.True((await desk.RegisterAsync(new(desk.Unit, "柳清越") { BornOn = new(2000, 2, 29), Phone = "13800001234" }, desk.OfUnit)).Ok);
    }

    [Theory, OnEachDatabase]
    public async Task A_child_is_not_registered_without_a_guardian_who_consents(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var entry = new NewPerson(desk.Unit, "江照晚") { BornOn = Child };
        Assert.Equal("guardian-name", (await desk.RegisterAsync(entry)).Refusal?.Field);
        Assert.Contains("14周岁（个人信息保护法第三十一条）", (await desk.RegisterAsync(entry)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("guardian-relation", (await desk.RegisterAsync(entry with { Guardian = new("江父", "13800001234", "") })).Refusal?.Field);
        Assert.Equal("guardian-phone", (await desk.RegisterAsync(entry with { Guardian = new("江父", "12", "父亲") })).Refusal?.Field);
        entry = entry with { Guardian = new("江父", "13800001234", "父亲") };
        Assert.Equal("consent-minor", (await desk.RegisterAsync(entry with { Consents = ["file"] })).Refusal?.Field);
        var made = await desk.RegisterAsync(entry with { Consents = ["file", "minor"] });
        Assert.True(made.Ok, made.Refusal?.Message);
        Assert.Equal(("138****1234", "江父"), (made.Value.GuardianPhoneMask, desk.Vault.Open(made.Value.GuardianName!.Value, Person.GuardianNamePurpose).Value));
        Assert.Equal([("file", false), ("minor", true)], (await desk.District.DoAsync(db => db.Set<Consent>().ToListAsync())).OrderBy(c => c.Purpose, StringComparer.Ordinal).Select(c => (c.Purpose, c.ByGuardian)));
        var stored = await desk.District.DoAsync(db => db.Database.SqlQueryRaw<string>("SELECT guardian_name || guardian_phone AS \"Value\" FROM person WHERE guardian_name IS NOT NULL").SingleAsync());
        Assert.DoesNotContain("13800001234", stored, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task On_the_day_they_come_of_age_no_guardian_is_asked_for(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var today = desk.District.Clock.Today;
        Assert.Equal("guardian-name", (await desk.RegisterAsync(new(desk.Unit, "江照晚") { BornOn = today.AddYears(-14).AddDays(1) })).Refusal?.Field);
        Assert.True((await desk.RegisterAsync(new(desk.Unit, "江照晚") { BornOn = today.AddYears(-14) })).Ok);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_with_an_entry_is_said_at_its_field(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        async Task<string?> Field(NewPerson entry, Actor? by = null) => (await desk.RegisterAsync(entry, by)).Refusal?.Field;
        Assert.Equal("name", await Field(new(desk.Unit, " ")));
        Assert.Equal("born", await Field(new(desk.Unit, "苏见秋")));
        Assert.Equal("born", await Field(new(desk.Unit, "苏见秋") { BornOn = desk.District.Clock.Today.AddDays(1) }));
        Assert.Equal("born", await Field(new(desk.Unit, "苏见秋") { Identity = PeopleDesk.Permit }));
        Assert.Equal("identity", await Field(new(desk.Unit, "苏见秋") { Identity = PeopleDesk.Permit, Kind = IdentityKind.Resident, BornOn = new(2000, 1, 1) }));
        Assert.Equal("phone", await Field(new(desk.Unit, "苏见秋") { Phone = "12", BornOn = new(2000, 1, 1) }));
        Assert.Equal("purpose", await Field(new(desk.Unit, "苏见秋") { BornOn = new(2000, 1, 1), Consents = ["advertising"] }));
        Assert.Equal("organisation", await Field(new(desk.Next, "苏见秋") { BornOn = new(2000, 1, 1) }, desk.OfUnit));
        Assert.Equal("post", await Field(new(desk.Unit, "苏见秋") { BornOn = new(2000, 1, 1) }, desk.District.At(desk.Unit, Permission.ReadPeople)));
        Assert.Equal(0, await desk.District.DoAsync(db => db.Set<Person>().CountAsync()));
    }
}
