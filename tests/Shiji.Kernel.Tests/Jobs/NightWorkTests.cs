using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Proofs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>What the kernel does by itself at night.</summary>
public sealed class NightWorkTests
{
    [Theory, OnEachDatabase]
    public async Task The_anchor_is_a_row_and_a_file_and_tells_a_log_that_was_written_anew(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var job = await RunAsync(shop, AnchorLog.Kind);
        Assert.Equal(JobState.Done, job.State);
        Assert.Equal(JobState.Done, (await RunAsync(shop, AnchorLog.Kind)).State); // the same head: nothing more
        var anchors = shop.Anchors.Read().Value!;
        var anchor = Assert.Single(anchors);
        var row = await shop.District.DoAsync(db => db.Set<LogAnchor>().SingleAsync());
        Assert.Equal((row.Position, row.Hash), anchor);
        Assert.Null((await VerifyAsync(shop, anchors)).Fault);

        // Whoever owns the database can write the whole chain anew; it then holds, but is another.
        foreach (var drop in (FormattableString[])(database == Database.Sqlite
            ? [$"DROP TRIGGER log_entry_change", $"DROP TRIGGER log_seal_uncut"]
            : [$"DROP TRIGGER log_only_added ON log_entry", $"DROP TRIGGER log_uncut ON log_seal"])) await shop.District.SqlAsync(drop);
        await shop.District.SqlAsync($"UPDATE log_entry SET who = 'x' WHERE id = (SELECT MIN(id) FROM log_entry)");
        await shop.District.SqlAsync($"DELETE FROM log_seal");
        while (await shop.District.DoAsync(db => new LogChain(db, LogDigest.Sha256).SealAsync(everything: true)) > 0)
        {
            // Sealed anew.
        }

        Assert.Null((await VerifyAsync(shop, null)).Fault);
        Assert.Contains("与当时记下的不同", (await VerifyAsync(shop, anchors)).Fault!, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_nightly_proof_counts_again_and_a_difference_fails_it_and_is_named_for_the_district_only(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        await shop.District.EnterAsync(shop.District.Activity(shop.Here, new(2023, 2, 1)));
        var proved = await RunAsync(shop, ProveNightly.Kind);
        Assert.Equal(JobState.Done, proved.State);
        Assert.StartsWith("2023年上半年，", proved.Said, StringComparison.Ordinal);

        await shop.District.SqlAsync($"UPDATE total SET amount = amount + 1 WHERE period = 202331");
        var failed = await RunAsync(shop, ProveNightly.Kind);
        Assert.Equal(JobState.Failed, failed.State);
        Assert.Contains("核验不通过", failed.Said, StringComparison.Ordinal);
        var (district, keeper) = (await shop.PostAsync(District.Root, StandardRoles.Secretary), await shop.PostAsync(District.Root, StandardRoles.SystemAdmin));
        Assert.Contains(await LinesAsync(district), l => l.Contains("HERE", StringComparison.Ordinal));
        Assert.DoesNotContain(await LinesAsync(keeper), l => l.Contains("HERE", StringComparison.Ordinal));

        Task<List<string>> LinesAsync(Actor actor) => shop.AsAsync(actor, async s => (await s.GetRequiredService<JobReader>().LinesAsync(failed.Id, 100)).ConvertAll(l => l.Text));
    }

    [Theory, OnEachDatabase]
    public async Task Statistics_are_settled_and_old_jobs_forgotten(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        Assert.Equal(JobState.Done, (await RunAsync(shop, SettleDatabase.Kind)).State);
        shop.Pass(TimeSpan.FromDays(200));
        Assert.Equal("清理了 1 个任务。", (await RunAsync(shop, ForgetJobs.Kind)).Said);
        Assert.Equal(1, await shop.District.DoAsync(db => db.Set<Job>().CountAsync()));
    }

    internal static async Task<Job> RunAsync(Workshop shop, JobKind kind)
    {
        var job = new Job { Id = shop.District.Clock.NewId(), Kind = kind.Key, Who = "系统", QueuedAt = shop.District.Clock.UtcNow };
        await shop.District.DoAsync(db =>
        {
            db.Add(job);
            return db.SaveChangesAsync();
        });
        Assert.True(await Workshop.WorkAsync(shop.One, ofProgram: true));
        return await shop.JobAsync(job.Id);
    }

    private static Task<LogCheck> VerifyAsync(Workshop shop, IReadOnlyCollection<(long, string)>? noted) => shop.District.DoAsync(db => new LogChain(db, LogDigest.Sha256).VerifyAsync(noted));
}
