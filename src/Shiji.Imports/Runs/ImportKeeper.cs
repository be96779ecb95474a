using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shiji.Imports;

/// <summary>导入人 — takes what waits in the queue, one file after the other, as long as the program runs.</summary>
public sealed class ImportKeeper(IServiceScopeFactory scopes, ImportBoard board, TimeProvider time, ILogger<ImportKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private DateTime _forgot;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await BeatAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop; what ran was put back in the queue.
        }
    }

    private async Task BeatAsync(CancellationToken stopping)
    {
        try
        {
            if (_forgot != time.GetUtcNow().Date)
            {
                await new OldFiles(scopes, time).ForgetAsync(stopping);
                _forgot = time.GetUtcNow().Date;
            }

            while (await new QueuedImport(scopes, board, time).TakeAsync(stopping))
            {
                // Until the queue is empty.
            }
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.LogError(e, "An import could not be run.");
        }
    }
}
