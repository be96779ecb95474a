using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;

namespace Shiji.Accounts;

/// <summary>账号留痕 — an entry about an account, saved at once: signing in is told whether it succeeds or not.</summary>
internal static class AccountNote
{
    /// <param name="account">Null where nobody of that name is known.</param>
    public static async Task NoteAsync(this ShijiDb db, LogAct act, Guid? account, string? reason, CancellationToken cancel)
    {
        var entry = db.LogOf(act, "account", account?.ToString() ?? "");
        entry.Reason = reason;
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
    }
}
