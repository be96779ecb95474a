using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;

namespace Shiji.Accounts;

/// <summary>越权留痕 — writes down that somebody asked for a page their post does not open (GB/T 22239-2019 安全审计).</summary>
public sealed class NoteRefused(ShijiDb db, Acting acting)
{
    private const int PathKept = 200;

    public async Task DoAsync(string path, CancellationToken cancel = default)
    {
        var node = acting.Now.Places.Node;
        using var _ = acting.As(acting.Now.ByProgram());
        var entry = db.LogOf(LogAct.Refused, "page", path.Length > PathKept ? path[..PathKept] : path);
        if (node > 0) entry.OrganisationId = node;
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
    }
}
