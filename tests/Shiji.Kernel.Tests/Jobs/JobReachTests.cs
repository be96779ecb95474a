using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>Who sees a job, who sees into it, and who may stop it.</summary>
public sealed class JobReachTests
{
    [Theory, OnEachDatabase]
    public async Task The_next_unit_sees_nothing_the_district_all_and_the_system_administrator_nothing_of_what_it_is_about(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Ring, "名单");
        await Workshop.WorkAsync(shop.One);
        var (next, district, keeper) = (await shop.PostAsync(shop.There, StandardRoles.Secretary), await shop.PostAsync(District.Root, StandardRoles.Secretary), await shop.PostAsync(District.Root, StandardRoles.SystemAdmin));
        Assert.Equal((false, 0), await SeenAsync(next));
        Assert.Equal((true, 4), await SeenAsync(shop.Secretary));
        Assert.Equal((true, 4), await SeenAsync(district));
        Assert.Equal((true, 0), await SeenAsync(keeper));
        var told = (await shop.AsAsync(keeper, s => Reader(s).FindAsync(id)))!;
        Assert.Equal((JobState.Done, "交办的人", "", "", null, (Guid?)null), (told.State, told.Who, told.Title, told.Post, told.Said, told.SubjectId));
        Assert.Equal("名单", (await shop.AsAsync(district, s => Reader(s).FindAsync(id)))!.Title);

        async Task<(bool, int)> SeenAsync(Actor actor) => await shop.AsAsync(actor, async s => (await Reader(s).FindAsync(id) is not null, (await Reader(s).LinesAsync(id, 100)).Count));
    }

    [Theory, OnEachDatabase]
    public async Task Only_whoever_may_start_it_there_and_the_system_administrator_may_stop_it(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Ring);
        Assert.Contains("没有这个任务", (await shop.CancelAsync(id, await shop.PostAsync(shop.There, StandardRoles.Secretary)))!.Message, StringComparison.Ordinal);
        Assert.Contains("没有“批量导入”的权限", (await shop.CancelAsync(id, await shop.PostAsync(shop.Here, "reader")))!.Message, StringComparison.Ordinal);
        Assert.Null(await shop.CancelAsync(id, await shop.PostAsync(District.Root, StandardRoles.SystemAdmin)));
        Assert.Equal(JobState.Cancelled, (await shop.JobAsync(id)).State);
    }

    [Theory, OnEachDatabase]
    public async Task The_program_s_own_jobs_are_not_started_or_stopped_by_a_unit(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var district = await shop.PostAsync(District.Root, StandardRoles.Secretary);
        var started = await shop.AsAsync(district, s => s.GetRequiredService<StartJob>().DoAsync(TestWorkModule.Nightly, shop.District.Clock.NewId(), "", District.Root));
        Assert.Equal("这种任务只由系统自己开始。", started.Refusal?.Message);
        await shop.DueAsync(shop.One);
        shop.Pass(TimeSpan.FromDays(1));
        await shop.DueAsync(shop.One);
        var id = (await shop.AsAsync(district, s => Reader(s).LastAsync(null, null, null, 10))).Single(j => j.Kind == TestWorkModule.Nightly).Id;
        Assert.Contains("系统管理员", (await shop.CancelAsync(id, district))!.Message, StringComparison.Ordinal);
        Assert.Empty(await shop.AsAsync(shop.Secretary, s => Reader(s).LastAsync(null, null, null, 10)));
        Assert.False(await shop.AsAsync(shop.Secretary, s => Task.FromResult(s.GetRequiredService<ScheduleReader>().Open)));
    }

    private static JobReader Reader(IServiceProvider services) => services.GetRequiredService<JobReader>();
}
