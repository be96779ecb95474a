using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;

namespace Shiji.Web;

/// <summary>办事人 — as long as the program runs, does what waits in the queue, people's jobs beside the program's own; queues what has become due, and puts back what was broken off.</summary>
internal sealed class JobKeeper(IServiceScopeFactory scopes, QueuedJob next, JobQueue queue, TimeProvider time, ILogger<JobKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        EveryAsync(Beat, () => WorkAsync(ofProgram: false, stoppingToken), stoppingToken),
        EveryAsync(Beat, () => WorkAsync(ofProgram: true, stoppingToken), stoppingToken),
        EveryAsync(Round, () => GoRoundAsync(stoppingToken), stoppingToken));

    private async Task EveryAsync(TimeSpan beat, Func<Task> act, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(beat, time);
        try
        {
            do
            {
                try
                {
                    await act();
                }
                catch (Exception e) when (!stopping.IsCancellationRequested)
                {
                    log.LogError(e, "A job could not be done, or the queue not be read.");
                }
            }
            while (await timer.WaitForNextTickAsync(stopping));
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
