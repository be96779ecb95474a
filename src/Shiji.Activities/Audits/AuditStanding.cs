using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>抽查进度 — how many lines have which result.</summary>
public sealed record AuditStanding(int Open, int True, int Wrong, int Unreached)
{
    public int All => Open + True + Wrong + Unreached;

    public int Done => All - Open;

    /// <summary>Of those that were settled either way; cut, never rounded up to all of them.</summary>
    public string Share => True + Wrong == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Wrong * 1000m / (True + Wrong)) / 10:0.0}%");

    public static async Task<AuditStanding> OfAsync(ShijiDb db, Guid audit, CancellationToken cancel)
    {
        var counts = await db.Set<AuditLine>().Where(l => l.AuditId == audit).GroupBy(l => l.Result).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        int Of(AuditResult result) => counts.GetValueOrDefault(result);
        return new(Of(AuditResult.Open), Of(AuditResult.True), Of(AuditResult.Wrong), Of(AuditResult.Unreached));
    }
}
