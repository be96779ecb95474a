using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;

namespace Shiji.Imports;

/// <summary>Removes the files that nothing needs any more; the runs stay, and say what became of them.</summary>
internal sealed class OldFiles(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task<int> ForgetAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        var before = time.GetUtcNow().UtcDateTime - ImportFile.Kept;
        var old = db.Set<ImportRun>().Where(r => r.State != ImportState.Queued && r.State != ImportState.Running && (r.EndedAt ?? r.UploadedAt) < before);
        return await db.Set<ImportFile>().Where(f => old.Select(r => r.Id).Contains(f.Id)).ExecuteDeleteAsync(cancel);
    }
}
