using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.People;

/// <summary>A district with two units, the rules and purposes of people, and those who work there.</summary>
internal sealed class PeopleDesk : IAsyncDisposable
{
    public const string Number = "11010519491231002X"; // the example of the standard itself
    public const string Permit = "H12345678";

    private static readonly Permission[] Officer = [Permission.ReadPeople, Permission.WritePeople, Permission.RevealPeople];

    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-keys-").FullName;

    private PeopleDesk(District district) => District = district;

    public District District { get; }

    public Vault Vault { get; private set; } = null!;

    public int Unit { get; private set; }

    public int Next { get; private set; }

    /// <summary>An officer of the district, and a second one.</summary>
    public Actor Chief { get; private set; } = null!;

    public Actor Second { get; private set; } = null!;

    public Actor OfUnit { get; private set; } = null!;

    public Actor OfNext { get; private set; } = null!;

    public static async Task<PeopleDesk> OpenAsync(Database database)
    {
        var desk = new PeopleDesk(await District.FoundAsync(database));
        var district = desk.District;
        desk.Vault = new((await KeyRing.OpenOrCreateAsync(Path.Combine(desk._folder, "keys.json"), Suites.International, district.Clock)).Value!);
        (desk.Unit, desk.Next) = (await district.FoundAsync("A", District.Root), await district.FoundAsync("B", District.Root));
        await district.DoAsync(async db =>
        {
            db.AddRange(StandardCatalogue.Parameters.Where(p => p.Code.StartsWith("person.", StringComparison.Ordinal) || p.Code.StartsWith("retention.", StringComparison.Ordinal)));
            await StandardPeople.InstallAsync(db);
            return 0;
        });
        await district.RefreshAsync();
        (desk.Chief, desk.Second, desk.OfUnit, desk.OfNext) = (district.At(District.Root, Officer), district.At(District.Root, Officer), district.At(desk.Unit, Officer), district.At(desk.Next, Officer));
        return desk;
    }

    public async Task<Person> FileAsync(int at, string name, string? number = null, string? phone = null, DateOnly? born = null)
    {
        var made = await RegisterAsync(new(at, name) { Identity = number, Phone = phone, BornOn = born ?? (number is null || number[0] == Permit[0] ? new DateOnly(2000, 2, 29) : null) });
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    public Task<Outcome<Person>> RegisterAsync(NewPerson entry, Actor? by = null) => District.DoAsync(db => new RegisterPerson(db, Vault, new RuleReader(db), District.Clock).DoAsync(entry), by);

    public Task<Outcome<PersonCase>> AskToJoinAsync(NewPerson entry, string? reason, Actor by) => District.DoAsync(db => new AskToJoin(db, Vault, new RuleReader(db), District.Clock).DoAsync(entry, reason), by);

    public Task<Refusal?> AcceptJoinAsync(Guid id, DateOnly? day, Actor by) => District.DoAsync(db => new AnswerJoin(db, District.Clock).AcceptAsync(id, day), by);

    public Task<Refusal?> RefuseJoinAsync(Guid id, string? reason, Actor by) => District.DoAsync(db => new AnswerJoin(db, District.Clock).RefuseAsync(id, reason), by);

    public Task<Outcome<PersonCase>> ProposeAsync(int kept, int other, string? reason, Actor by) => District.DoAsync(db => new ProposeMerge(db, District.Clock).DoAsync(kept, other, reason), by);

    public Task<Refusal?> MergeAsync(Guid id, Actor by) => District.DoAsync(db => new AnswerMerge(db, new RuleReader(db), District.Clock).AcceptAsync(id), by);

    public Task<Refusal?> UndoAsync(Guid id, Actor by, string? reason = "合错了") => District.DoAsync(db => new UndoMerge(db, District.Clock).DoAsync(id, reason), by);

    public Task<Outcome<PersonCase>> AskCorrectionAsync(int id, IdentityClaim claim, string? reason, Actor by) => District.DoAsync(db => new AskCorrection(db, Vault, District.Clock).DoAsync(id, claim, reason), by);

    public Task<Refusal?> CorrectAsync(Guid id, Actor by) => District.DoAsync(db => new AnswerCorrection(db, Vault, District.Clock).AcceptAsync(id), by);

    public Task<Outcome<PersonCase>> AskErasureAsync(int id, string? reason, Actor by) => District.DoAsync(db => Erasure(db).DoAsync(id, reason), by);

    public Task<Refusal?> EraseAsync(Guid id, Actor by) => District.DoAsync(db => new AnswerErasure(db, new ErasePerson(db, District.Clock), District.Clock).AcceptAsync(id), by);

    public Task<Refusal?> WithdrawCaseAsync(Guid id, Actor by) => District.DoAsync(db => new WithdrawCase(db, District.Clock).DoAsync(id), by);

    public Task<IReadOnlyList<CaseLine>> CasesAsync(CaseView view, Actor by) => District.DoAsync(db => new ReadCases(db, District.Clock).ListAsync(view, null, 50), by);

    public Task<Person?> PersonAsync(int id, Actor? by = null) => District.DoAsync(db => db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id), by);

    public Task<PersonCase> CaseAsync(Guid id) => District.DoAsync(db => db.Set<PersonCase>().AsNoTracking().SingleAsync(c => c.Id == id));

    public Task<IReadOnlyList<Forgotten>> ForgetAsync(bool only = false) =>
        District.DoAsync(db => new ForgetExpired(db, new ErasePerson(db, District.Clock), new RuleReader(db), District.Clock).DoAsync(only));

    public AskErasure Erasure(ShijiDb db) => new(db, new RuleReader(db), District.Clock);

    public ActOnMine Mine(ShijiDb db) => new(db, new AskCorrection(db, Vault, District.Clock), Erasure(db), new WithdrawConsent(db, Erasure(db), District.Clock));

    public void Pass(int days) => District.Time.Now = District.Time.Now.AddDays(days);

    public async ValueTask DisposeAsync()
    {
        await District.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
