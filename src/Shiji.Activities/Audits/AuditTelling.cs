using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>讲述抽查 — which line of which draw, and what was found of it.</summary>
internal sealed class AuditTelling : Telling<AuditLine>
{
    public override IReadOnlyList<string> Columns => ["查的人"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<AuditLine> rows, Func<AuditLine, long> amount, CancellationToken cancel)
    {
        var audits = rows.Select(r => r.AuditId).Distinct().ToList();
        // Whoever reaches the hours may not reach the audit, where a unit above drew it.
        var seeds = await db.Set<Audit>().Where(a => audits.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Seed, cancel);
        return
        [
            .. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, seeds.TryGetValue(r.AuditId, out var seed) ? $"抽查“{seed}”第 {r.Ordinal} 条" : $"上级抽查第 {r.Ordinal} 条",
                seeds.ContainsKey(r.AuditId) ? $"/audits/{r.AuditId}/lines/{r.Ordinal}" : $"/attendances/{r.AttendanceId}", amount(r), r.Evidence, r.Result.Word()) { More = [r.CheckedBy] }),
        ];
    }
}
