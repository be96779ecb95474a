using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.People;

public sealed class PersonTests : IDisposable
{
    private const string Number = "11010519491231002X"; // the example of the standard itself
    private static readonly DateOnly Day = new(2022, 5, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-keys-").FullName;

    [Theory, OnEachDatabase]
    public async Task A_file_keeps_the_document_under_seal_and_shows_a_mask(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var vault = await VaultAsync(district);
        var person = await RegisterAsync(district, vault, "柳清越", Number, "13800001234");
        Assert.True(person.Ok, person.Refusal?.Message);
        Assert.Equal(("1101**********002X", "138****1234", "柳**", new DateOnly(1949, 12, 31)), (person.Value.IdentityMask, person.Value.PhoneMask, person.Value.MaskedName, person.Value.BornOn));
        var stored = await district.DoAsync(db => db.Database.SqlQueryRaw<string>("SELECT identity || phone || identity_fingerprint AS \"Value\" FROM person").SingleAsync());
        Assert.DoesNotContain("19491231", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(await district.DoAsync(db => db.Set<LogEntry>().Where(e => e.Subject == "person").Select(e => e.After).ToListAsync()), t => t!.Contains("柳", StringComparison.Ordinal) || t.Contains("1949", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task One_document_is_one_person_in_the_whole_district_and_a_file_elsewhere_is_not_described(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var vault = await VaultAsync(district);
        var (unit, next) = (await district.FoundAsync("A", District.Root), await district.FoundAsync("B", District.Root));
        await district.RefreshAsync();
        Assert.True((await RegisterAsync(district, vault, "柳清越", Number, at: next)).Ok);
        Assert.Contains("已有此人：柳**，1101**********002X", (await RegisterAsync(district, vault, "柳清越", " 11010519491231002x ", at: next)).Refusal!.Message, StringComparison.Ordinal);
        var elsewhere = (await RegisterAsync(district, vault, "柳清越", Number, at: unit, by: district.At(unit, Permission.WritePeople))).Refusal!.Message;
        Assert.Contains("已在别的组织建档", elsewhere, StringComparison.Ordinal);
        Assert.DoesNotContain("柳", elsewhere, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_day_of_birth_that_the_document_contradicts_is_refused(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var vault = await VaultAsync(district);
        Assert.Contains("与证件号码里的", (await RegisterAsync(district, vault, "柳清越", Number, born: new(2000, 2, 29))).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_looks_at_the_whole_says_why_and_leaves_a_trace(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var vault = await VaultAsync(district);
        var id = (await RegisterAsync(district, vault, "柳清越", Number)).Value!.Id;
        var looker = district.At(District.Root, Permission.RevealPeople);
        Assert.Equal("reason", (await RevealAsync(district, vault, id, " ", looker)).Refusal!.Field);
        Assert.Contains("没有“看完整证件和电话”的权限", (await RevealAsync(district, vault, id, "核对", district.At(District.Root, Permission.ReadPeople))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(Number, (await RevealAsync(district, vault, id, "核对报名", looker)).Value!.Identity);
        var trace = await district.DoAsync(db => db.Set<LogEntry>().SingleAsync(e => e.Act == LogAct.Revealed));
        Assert.Equal(($"{id}", "核对报名", looker.AccountId), (trace.SubjectId, trace.Reason, trace.AccountId));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_kept_by_another_unit_is_not_there(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var vault = await VaultAsync(district);
        var (unit, next) = (await district.FoundAsync("A", District.Root), await district.FoundAsync("B", District.Root));
        await district.RefreshAsync();
        var id = (await RegisterAsync(district, vault, "柳清越", Number, at: next)).Value!.Id;
        Assert.Contains("没有这个人", (await RevealAsync(district, vault, id, "核对", district.At(unit, Permission.RevealPeople))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await district.DoAsync(db => db.Set<Person>().CountAsync(), district.At(unit, Permission.ReadPeople)));
        Assert.Equal(1, await district.DoAsync(db => db.Set<Person>().CountAsync(), district.At(next, Permission.ReadPeople)));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_that_ends_hands_its_files_over(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var vault = await VaultAsync(district);
        var (unit, heir) = (await district.FoundAsync("A", District.Root), await district.FoundAsync("B", District.Root));
        await RegisterAsync(district, vault, "柳清越", Number, at: unit);
        Assert.Null(await district.MergeAsync(unit, heir, new(2022, 6, 1)));
        Assert.Equal(heir, await district.DoAsync(db => db.Set<Person>().Select(p => p.OrganisationId).SingleAsync()));
        Assert.Null(await district.RevokeAsync(heir, new(2022, 7, 1)));
        Assert.Equal(District.Root, await district.DoAsync(db => db.Set<Person>().Select(p => p.OrganisationId).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Erased_the_person_is_gone_and_every_figure_stands(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var vault = await VaultAsync(district);
        var id = (await RegisterAsync(district, vault, "柳清越", Number, "13800001234")).Value!.Id;
        await district.EnterAsync(district.Activity(District.Root, Day, 60, person: id));
        await district.RefreshAsync();
        Assert.Null(await district.DoAsync(db => new ErasePerson(db, district.Clock).DoAsync(id, "本人要求")));
        await district.RefreshAsync();
        Assert.Equal(1, await district.FigureAsync("act.person", District.Root, "2022H1"));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
        var left = await district.DoAsync(db => db.Set<Person>().SingleAsync());
        Assert.Equal((id, ErasePerson.Nobody, null, null, null, null), (left.Id, left.Name, left.BornOn, left.Identity, left.IdentityFingerprint, left.PhoneMask));
        Assert.NotNull(await district.DoAsync(db => new ErasePerson(db, district.Clock).DoAsync(id, "本人要求")));
        Assert.True((await RegisterAsync(district, vault, "柳清越", Number)).Ok); // and may come back as somebody new
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<Vault> VaultAsync(District district) =>
        new((await KeyRing.OpenOrCreateAsync(Path.Combine(_folder, "keys.json"), Suites.International, district.Clock)).Value!);

    private static Task<Outcome<Person>> RegisterAsync(District district, Vault vault, string name, string? identity, string? phone = null, int at = District.Root, Actor? by = null, DateOnly? born = null) =>
        district.DoAsync(db => new RegisterPerson(db, vault, new RuleReader(db), district.Clock).DoAsync(new(at, name) { Identity = identity, Phone = phone, BornOn = born }), by);

    private static Task<Outcome<RevealedPerson>> RevealAsync(District district, Vault vault, int id, string reason, Actor by) =>
        district.DoAsync(db => new RevealPerson(db, vault).DoAsync(id, reason), by);
}
