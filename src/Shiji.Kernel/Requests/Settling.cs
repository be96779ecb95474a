using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Requests;

/// <summary>落定 — of two who take back and send back at once, one finds it done.</summary>
internal static class Settling
{
    public static async Task<Refusal?> SettleAsync(this ShijiDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("刚刚有人办理过了，请刷新看看。", "round");
        }
    }
}
