using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>转接到期 — writes down, every night, which steps nobody did in time and who came of age under way. Whose roll they are on does not change by it.</summary>
public sealed class LapseTransfers(ShijiDb db, TransferDesk desk, DistrictClock clock) : IJobWork
{
    public static JobKind Kind { get; } = JobKind.Of<LapseTransfers>("member.transfers", "转接到期办结") with { Again = true };

    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        var (lapsed, aged) = (0, 0);
        foreach (var transfer in await db.Set<Transfer>().Where(t => Transfer.Open.Contains(t.State)).OrderBy(t => t.Id).ToListAsync(cancel))
            if (transfer.StateOn(clock.Today) == TransferState.Lapsed)
            {
                desk.Lapse(transfer);
                lapsed++;
            }
            else if (await desk.IsOfAgeAsync(transfer.PersonId, cancel))
            {
                desk.End(transfer, TransferState.OfAge, "转接中到了离团的年龄，由转出支部办理离团");
                aged++;
            }

        if (await desk.SaveAsync(cancel) is { } refusal) return refusal;
        return new Outcome<string>($"{lapsed} 项转接超时失效，{aged} 项因到了离团的年龄终止。", null);
    }
}
