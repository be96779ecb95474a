using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;

namespace Shiji.Web;

/// <summary>办事人 — as long as the program runs, does what waits in the queue, people's jobs beside the program's own; queues what has become due, and puts back what was broken off.</summary>
internal sealed class JobKeeper(IServiceScopeFactory scopes, QueuedJob next, JobQueue queue, JobBoard board, TimeProvider time, ILogger<JobKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, time);
        using var round = new PeriodicTimer(Round, time);
        await Task.WhenAll(
            EveryAsync(() => board.RungAsync(Beat, stoppingToken), () => WorkAsync(ofProgram: false, stoppingToken), stoppingToken),
            EveryAsync(() => beat.WaitForNextTickAsync(stoppingToken).AsTask(), () => WorkAsync(ofProgram: true, stoppingToken), stoppingToken),
            EveryAsync(() => round.WaitForNextTickAsync(stoppingToken).AsTask(), () => GoRoundAsync(stoppingToken), stoppingToken));
    }

    private async Task EveryAsync(Func<Task> rest, Func<Task> act, CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                try
                {
                    await act();
                }
                catch (Exception e) when (!stopping.IsCancellationRequested)
                {
                    log.LogError(e, "A job could not be done, or the queue not be read.");
                }

                await rest();
            }
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Told to stop; what was at work is back in the queue.
        }
    }

    private async Task WorkAsync(bool ofProgram, CancellationToken stopping)
    {
        while (await next.TakeAsync(ofProgram, stopping))
        {
            // Until the queue is empty.
        }
    }

    private async Task GoRoundAsync(CancellationToken stopping)
    {
        await queue.PutBackAsync(stopping);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        await scope.ServiceProvider.GetRequiredService<DueSchedules>().QueueAsync(stopping);
    }
}
