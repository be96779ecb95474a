using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Web;

/// <summary>记账人 — five times a second, brings the book up to date with what was saved and seals what was logged, idle when nothing was; once a day, with the rules that begin on it and the requests that lapse.</summary>
internal sealed class TallyKeeper(IServiceScopeFactory scopes, CatalogueShelf shelf, TimeProvider time, DistrictClock clock, IHostApplicationLifetime life, ILogger<TallyKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private DateOnly _judged = DateOnly.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await BeatAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop, or never started because the address was taken.
        }
    }

    private async Task BeatAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
            var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
            if (_judged != clock.Today)
            {
                await scope.ServiceProvider.GetRequiredService<JudgeTwoNew>().DoAsync(cancel);
                await scope.ServiceProvider.GetRequiredService<LapseCases>().DoAsync(cancel);
                _judged = clock.Today;
            }

            await scope.ServiceProvider.GetRequiredService<LogChain>().SealAsync(cancel: cancel);
            await scope.ServiceProvider.GetRequiredService<TallyBook>().RefreshAsync(await shelf.TakeAsync(db, cancel), null, cancel);
        }
        catch (ObjectDisposedException) when (life.ApplicationStopping.IsCancellationRequested || !life.ApplicationStarted.IsCancellationRequested)
        {
            // A program whose address was taken goes down without telling its keepers first.
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // The marks are still there: the next beat tries again, and the figures are late, not wrong.
            log.LogError(e, "The book could not be brought up to date.");
        }
    }
}
