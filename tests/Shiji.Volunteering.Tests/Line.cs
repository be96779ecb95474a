using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Activities;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests;

/// <summary>A staffed district with everything the line brings, and its verbs done as somebody.</summary>
internal static class Line
{
    // One for all tests: the model, and every query compiled for it, is made once.
    public static readonly ModuleList Modules = new([.. ModuleList.Kernel.All, new AccountsModule(), new ImportsModule(), new ActivitiesModule(), new VolunteeringModule()]);

    public static Task<StaffedDistrict> OpenAsync(Database database) => StaffedDistrict.OpenAsync(database, Modules, services => services.AddImports().AddActivities().AddVolunteering());

    public static Task<T> DoAsync<TVerb, T>(this StaffedDistrict district, Func<TVerb, Task<T>> act, Actor actor) where TVerb : notnull =>
        district.AsAsync(actor, services => act(services.GetRequiredService<TVerb>()));

    /// <summary>Refused, at this field.</summary>
    public static void Refused(string field, Refusal? refusal) => Assert.Equal(field, Assert.IsType<Refusal>(refusal).Field);

    public static async Task ProvedAsync(this StaffedDistrict district, string period)
    {
        var proof = await district.District.ProveAsync(period);
        Assert.True(proof.Proved, string.Join("; ", proof.Differences.Take(3)));
    }
}
