using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Web;

/// <summary>记账人 — once a second, brings the book up to date with what was saved, idle when nothing was; once a day, with the rules that begin on it.</summary>
internal sealed class TallyKeeper(IServiceScopeFactory scopes, CatalogueShelf shelf, TimeProvider time, DistrictClock clock, ILogger<TallyKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var judged = DateOnly.MinValue;
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
                if (judged != clock.Today)
                {
                    await scope.ServiceProvider.GetRequiredService<JudgeTwoNew>().DoAsync(stoppingToken);
                    judged = clock.Today;
                }

                await scope.ServiceProvider.GetRequiredService<TallyBook>().RefreshAsync(await shelf.TakeAsync(db, stoppingToken), null, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The marks are still there: the next beat tries again, and the figures are late, not wrong.
                log.LogError(e, "The book could not be brought up to date.");
            }
    }
}
