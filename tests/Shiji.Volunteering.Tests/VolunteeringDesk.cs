using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests;

/// <summary>A staffed district with every module of the line, and the acts that its tests share.</summary>
internal sealed class VolunteeringDesk : IAsyncDisposable
{
    /// <summary>One for all tests: the model is built once.</summary>
    public static ModuleList Modules { get; } = new([.. ModuleList.Kernel.All, new AccountsModule(), new ActivitiesModule(), new VolunteeringModule()]);

    private VolunteeringDesk(StaffedDistrict staff) => Staff = staff;

    public StaffedDistrict Staff { get; }

    public District District => Staff.District;

    public Actor Here => Staff.Secretary;

    public static async Task<VolunteeringDesk> OpenAsync(Database database) =>
        new(await StaffedDistrict.OpenAsync(database, Modules, services => services.AddAccounts().AddVolunteering()));

    public Task<T> AsAsync<T, TVerb>(Actor actor, Func<TVerb, Task<T>> act) where TVerb : notnull => Staff.AsAsync(actor, s => act(s.GetRequiredService<TVerb>()));

    public Task<Refusal?> ChangeAsync(Func<ChangeVolunteer, Task<Refusal?>> act, Actor? actor = null) => AsAsync(actor ?? Here, act);

    /// <summary>Somebody with a file, registered by their organisation.</summary>
    public Task<Outcome<Volunteer>> RegisterAsync(int person, int? organisation = null, Actor? actor = null, VolunteerProfile? profile = null) =>
        AsAsync(actor ?? Here, (RegisterVolunteer verb) => verb.DoAsync(new(organisation ?? Staff.Here, null), person, profile ?? new()));

    public async Task<Volunteer> VolunteerAsync(int person, VolunteerProfile? profile = null, Actor? actor = null, int? organisation = null)
    {
        var made = await RegisterAsync(person, organisation, actor, profile);
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    public Task<Volunteer> FindAsync(int id) => District.DoAsync(db => db.Set<Volunteer>().AsNoTracking().SingleAsync(v => v.Id == id));

    /// <summary>Founded by somebody else than whoever applied.</summary>
    public async Task<Team> TeamAsync(string name, TeamKind kind = TeamKind.Community, int? organisation = null, DateOnly? day = null)
    {
        var made = await AsAsync(Actor.System, (ApplyForTeam verb) => verb.DoAsync(organisation ?? Staff.Here, name, kind, null));
        Assert.True(made.Ok, made.Refusal?.Message);
        Assert.Null(await AsAsync(Actor.System, (ReviewTeam verb) => verb.FoundAsync(made.Value.Id, day ?? District.Clock.Today, null)));
        return made.Value;
    }

    public async Task<long?> FigureAsync(string measure, int? node = null, string period = "2023H1")
    {
        await District.RefreshAsync();
        return await District.FigureAsync(measure, node ?? District.Root, period);
    }

    /// <summary>Changes somebody's file behind every verb.</summary>
    public Task<int> EditAsync(int person, Action<Person> change) => District.DoAsync(async db =>
    {
        change(await db.Set<Person>().SingleAsync(p => p.Id == person));
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Staff.DisposeAsync();
}
