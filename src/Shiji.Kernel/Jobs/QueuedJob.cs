using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Jobs;

/// <summary>办理任务 — does the next job that waits: as whoever started it, in the post in which they did, or as the program itself.</summary>
public sealed class QueuedJob(IServiceScopeFactory scopes, JobQueue queue, JobBoard board, ModuleList modules, TimeProvider time)
{
    /// <summary>The name under which jobs are traced.</summary>
    public const string Source = "Shiji.Jobs";

    private static readonly ActivitySource Spans = new(Source);

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>False when nothing waits.</summary>
    public async Task<bool> TakeAsync(bool ofProgram, CancellationToken stopping = default)
    {
        if (await queue.ClaimAsync(ofProgram, stopping) is not { } job) return false;
        using var span = Spans.StartActivity(job.Kind);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var (run, kind) = (new JobRun(job, time, stop), modules.Jobs.GetValueOrDefault(job.Kind));
        using var over = new CancellationTokenSource();
        board.Begin(run);
        run.Note(job.Attempts == 1 ? "开始办理。" : $"第 {job.Attempts} 次办理。");
        var beats = BeatAsync(run, over.Token);
        try
        {
            var outcome = await WorkAsync(run, kind, stop.Token);
            await EndAsync(outcome.Ok ? JobState.Done : JobState.Failed, outcome.Ok ? outcome.Value : kind?.Left is { Length: > 0 } left ? $"{left}：{outcome.Refusal.Message}" : outcome.Refusal.Message);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // The next start of the program takes it up, unless it may have done half of something.
            if (kind?.Again == true) await EndAsync(JobState.Queued, "程序停止，重新排队。");
            else await EndAsync(JobState.Failed, "程序停止，办理中断，可能只办了一部分。请核对以后再办一次。");
            throw;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await EndAsync(JobState.Cancelled, kind?.Left is { Length: > 0 } left ? $"已取消，{left}。" : "已取消。");
        }
        catch
        {
            await EndAsync(JobState.Failed, $"办理中途出错。{kind?.Cut}可以再办一次；还不行请告诉系统管理员。");
            throw;
        }
        finally
        {
            board.End(job.Id);
        }

        return true;

        async Task EndAsync(JobState state, string said)
        {
            await over.CancelAsync();
            await beats;
            run.Note(said);
            await queue.EndAsync(run, state, said);
        }
    }

    private async Task<Outcome<string>> WorkAsync(JobRun run, JobKind? kind, CancellationToken cancel)
    {
        if (kind is null) return new Refusal("本程序不会办这种任务，请用交办时的那个版本。");
        await using var scope = scopes.Own();
        if (run.Job.AccountId is { } account)
        {
            var actors = scope.ServiceProvider.GetRequiredService<ActorReader>();
            var posts = await actors.PostsAsync(account, cancel);
            if (posts.All(p => p.Post.Id != run.Job.PostId)) return new Refusal($"{run.Job.Who}已不在交办时的岗位上，请由在任的人重新开始。", "post");
            var actor = await actors.ReadAsync(account, run.Job.Who, posts, run.Job.PostId, null, cancel);
            if (kind.Permission is { } permission && !actor.May(permission)) return new Refusal($"{run.Job.Who}的岗位已没有“{permission.Word()}”的权限，请由有权限的人重新开始。", "post");
            scope.ServiceProvider.GetRequiredService<Acting>().Become(actor);
        }

        return await ((IJobWork)ActivatorUtilities.CreateInstance(scope.ServiceProvider, kind.Work)).DoAsync(run, cancel);
    }

    private async Task BeatAsync(JobRun run, CancellationToken over)
    {
        using var timer = new PeriodicTimer(Breath, time);
        try
        {
            while (await timer.WaitForNextTickAsync(over)) await TellAsync(run, over);
        }
        catch (Exception) when (over.IsCancellationRequested)
        {
            // The work has ended.
        }
    }

    /// <summary>For the pages of other processes, and from them: somebody may have cancelled there, or another process been given the job.</summary>
    private async Task TellAsync(JobRun run, CancellationToken over)
    {
        try
        {
            await using var scope = scopes.Own();
            var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
            if (db.Storage.OneWriter) db.Database.SetCommandTimeout(Breath); // the work itself may be the one that writes
            var (job, progress, now) = (run.Job, run.Progress, time.GetUtcNow().UtcDateTime);
            var held = db.Set<Job>().Where(j => j.Id == job.Id && j.Attempts == job.Attempts);
            var told = await held.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(s => s.SetProperty(j => j.HeardAt, now)
                .SetProperty(j => j.Done, progress.Done).SetProperty(j => j.Of, progress.Of).SetProperty(j => j.Doing, progress.Doing), over);
            if (told == 0 && !await held.AnyAsync(j => j.State == JobState.Done, over)) run.Stop();
            if (await held.AnyAsync(j => j.CancelAsked, over)) run.Stop();
            var lines = run.Lines;
            db.AddRange(lines);
            await db.SaveChangesAsync(over);
            run.Written(lines.Count);
        }
        catch (Exception) when (!over.IsCancellationRequested)
        {
            // Told with the next beat. Whoever is silent for too long is taken for dead, and finds so at the end.
        }
    }
}
