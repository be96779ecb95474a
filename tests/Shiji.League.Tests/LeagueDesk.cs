using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.League.Tests;

/// <summary>A staffed district with a branch in each of its two communities, and the acts that tests of the line share.</summary>
internal sealed class LeagueDesk : IAsyncDisposable
{
    /// <summary>One for all tests: the model is built once.</summary>
    public static ModuleList Modules { get; } = new([.. ModuleList.Kernel.All, new ImportsModule(), new MembersModule(), new CadresModule(), new DuesModule(), new BranchesModule()]);

    private LeagueDesk(StaffedDistrict staff) => Staff = staff;

    public StaffedDistrict Staff { get; }

    public District District => Staff.District;

    public DateOnly Today => District.Clock.Today;

    /// <summary>A branch of the community <see cref="StaffedDistrict.Here"/>.</summary>
    public int Here { get; private set; }

    /// <summary>A branch of the community in the other street.</summary>
    public int There { get; private set; }

    public Actor HereSecretary { get; private set; } = null!;

    public Actor ThereSecretary { get; private set; } = null!;

    public static async Task<LeagueDesk> OpenAsync(Database database, int people = 8)
    {
        var staff = await StaffedDistrict.OpenAsync(database, Modules, services => services.AddImports().AddLeague(), people);
        var desk = new LeagueDesk(staff)
        {
            Here = await staff.District.FoundAsync("HEREBRANCH", staff.Here, OrganisationType.Branch),
            There = await staff.District.FoundAsync("THEREBRANCH", staff.There, OrganisationType.Branch),
        };
        await staff.District.RefreshAsync();
        await staff.District.DoAsync(async db => // young enough, and with their files where they are members
        {
            foreach (var person in await db.Set<Person>().ToListAsync()) (person.OrganisationId, person.BornOn) = (desk.Here, new(2000, 1, 1));
            return await db.SaveChangesAsync();
        });
        (desk.HereSecretary, desk.ThereSecretary) = (await staff.PostAsync(desk.Here, StandardRoles.Secretary), await staff.PostAsync(desk.There, StandardRoles.Secretary));
        return desk;
    }

    public Task<T> AsAsync<TVerb, T>(Actor actor, Func<TVerb, Task<T>> act) where TVerb : notnull => Staff.AsAsync(actor, s => act(s.GetRequiredService<TVerb>()));

    public void GoTo(int year, int month, int day) => District.Time.Now = new(year, month, day, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Somebody whose file is there, listed on the roll of a branch from a day.</summary>
    public async Task<Member> ListAsync(int person, int? branch = null, DateOnly? joined = null, string? number = null, DateOnly? day = null, Actor? actor = null)
    {
        var made = await TryListAsync(person, branch, joined, number, day, actor);
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    public Task<Outcome<Member>> TryListAsync(int person, int? branch = null, DateOnly? joined = null, string? number = null, DateOnly? day = null, Actor? actor = null) =>
        AsAsync(actor ?? Actor.System, (EnrolMember verb) => verb.DoAsync(new(branch ?? Here, null), person, new(joined ?? new(2012, 5, 4), number), RollChangeKind.Listed, day ?? new(2022, 1, 1), new()));

    public Task<Member> FindAsync(int id) => District.DoAsync(db => db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == id));

    /// <summary>Changes somebody's file behind every verb.</summary>
    public Task<int> EditAsync(int person, Action<Person> change) => District.DoAsync(async db =>
    {
        change(await db.Set<Person>().SingleAsync(p => p.Id == person));
        return await db.SaveChangesAsync();
    });

    /// <summary>How many stand on a roll at the end of a day, counted by hand.</summary>
    public Task<int> OnRollAsync(int branch, DateOnly day) => District.DoAsync(db => db.Set<RollSpell>().CountAsync(s => s.OrganisationId == branch && !s.Void && s.Day <= day && (s.Until == null || s.Until > day)));

    public async Task<long> FigureAsync(string measure, int? node = null, string period = "2023H1")
    {
        await District.RefreshAsync();
        return await District.FigureAsync(measure, node ?? District.Root, period) ?? 0;
    }

    public async Task ProvedAsync(string period)
    {
        await District.RefreshAsync();
        var proof = await District.ProveAsync(period);
        Assert.True(proof.Proved, string.Join("; ", proof.Differences.Take(3)));
    }

    /// <summary>Refused, at this field.</summary>
    public static void Refused(string field, Refusal? refusal) => Assert.Equal(field, Assert.IsType<Refusal>(refusal).Field);

    public ValueTask DisposeAsync() => Staff.DisposeAsync();
}
