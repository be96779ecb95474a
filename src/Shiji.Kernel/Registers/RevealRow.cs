using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Registers;

/// <summary>查看密封栏 — opens what one row holds under seal, for a reason, and leaves its trace before it is shown (domain.md §9.3).</summary>
public sealed class RevealRow(ShijiDb db, Vault vault)
{
    /// <summary>The texts by column key.</summary>
    public async Task<Outcome<IReadOnlyDictionary<string, string>>> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么要看，会记入日志。", "reason");
        if (await db.Set<RegisterRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } row) return new Refusal("没有这条记录，或者不归您现在的岗位管。", "row");
        if (await db.CheckAsync(Permission.RevealPeople, row.OrganisationId, cancel) is { } beyond) return beyond;
        var opened = RowSecrets.Open(vault, row.Secret);
        if (!opened.Ok) return opened;
        var entry = db.LogOf(LogAct.Revealed, "register_row", $"{id}");
        (entry.OrganisationId, entry.Reason) = (row.OrganisationId, reason.Trim());
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}
