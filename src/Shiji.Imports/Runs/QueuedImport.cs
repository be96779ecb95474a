using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>Claims the next import of the queue and runs it as whoever started it, in the post in which they did.</summary>
internal sealed class QueuedImport(IServiceScopeFactory scopes, ImportBoard board, TimeProvider time)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>False when nothing waits.</summary>
    public async Task<bool> TakeAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } run) return false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        board.Begin(run.Id, stop);
        try
        {
            if (await RunAsync(run, stop) is { } refusal) await EndAsync(run.Id, ImportState.Failed, $"没有导入任何行：{refusal.Message}");
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            await EndAsync(run.Id, ImportState.Queued, null); // the next start of the program takes it up
            throw;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await EndAsync(run.Id, ImportState.Cancelled, CancelImport.Said);
        }
        catch
        {
            await EndAsync(run.Id, ImportState.Failed, "导入中途出错，没有导入任何行。可以再开始一次；还不行请告诉系统管理员。");
            throw;
        }
        finally
        {
            board.End(run.Id);
        }

        return true;
    }

    private async Task<ImportRun?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = Scope(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        var next = await db.Set<ImportRun>().AsNoTracking().Where(r => r.State == ImportState.Queued).OrderBy(r => r.StartedAt).FirstOrDefaultAsync(cancel);
        if (next is null) return null;
        var now = time.GetUtcNow().UtcDateTime;
        // Of two processes that see it, one finds it still waiting.
        return await db.Set<ImportRun>().Where(r => r.Id == next.Id && r.State == ImportState.Queued).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ImportState.Running).SetProperty(r => r.HeardAt, now), cancel) == 1 ? next : null;
    }

    private async Task<Refusal?> RunAsync(ImportRun run, CancellationTokenSource stop)
    {
        await using var scope = Scope(Actor.System);
        var actors = scope.ServiceProvider.GetRequiredService<ActorReader>();
        var account = run.AccountId ?? default;
        var posts = await actors.PostsAsync(account, stop.Token);
        if (posts.All(p => p.Post.Id != run.PostId)) return new Refusal($"{run.Who}已不在办这次导入时的岗位上，请由在任的人重新开始。", "post");
        scope.ServiceProvider.GetRequiredService<Acting>().Become(await actors.ReadAsync(account, run.Who, posts, run.PostId, null, stop.Token));
        var heard = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<RunImport>().DoAsync(run.Id, async count =>
        {
            board.Report(run.Id, count);
            if (time.GetUtcNow() - heard < Breath) return;
            heard = time.GetUtcNow();
            await TellAsync(run.Id, count, stop);
        }, stop.Token);
    }

    /// <summary>For the pages of other processes, and from them: somebody may have cancelled there. Where only one may write at a time there is only one process, and the board tells it all.</summary>
    private async Task TellAsync(Guid id, ImportCount count, CancellationTokenSource stop)
    {
        await using var scope = Scope(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        if (db.Storage.OneWriter) return;
        var now = time.GetUtcNow().UtcDateTime;
        await db.Set<ImportRun>().Where(r => r.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.HeardAt, now).SetProperty(r => r.Seen, count.Read), stop.Token);
        if (await db.Set<ImportRun>().AnyAsync(r => r.Id == id && r.CancelAsked, stop.Token)) await stop.CancelAsync();
    }

    private async Task EndAsync(Guid id, ImportState state, string? said)
    {
        await using var scope = Scope(Actor.System);
        var now = time.GetUtcNow().UtcDateTime;
        await scope.ServiceProvider.GetRequiredService<ShijiDb>().Set<ImportRun>().Where(r => r.Id == id && r.State == ImportState.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, state).SetProperty(r => r.Said, said).SetProperty(r => r.EndedAt, now), CancellationToken.None);
    }

    private AsyncServiceScope Scope(Actor actor)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(actor);
        return scope;
    }
}
