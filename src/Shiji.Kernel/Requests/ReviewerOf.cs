using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Requests;

/// <summary>谁来审核 — rows that are asked for are reviewed where the request says: by those above, or only where it was issued.</summary>
public sealed class ReviewerOf(ShijiDb db)
{
    public Task<Refusal?> CheckAsync(DataRequest request, int organisation, CancellationToken cancel = default) =>
        db.CheckAsync(Permission.ReviewRecords, request.Reviewer == ReviewTier.Issuer ? request.OrganisationId : organisation, cancel);

    /// <summary>Whether the actor may review a row, as far as a request for it reserves that.</summary>
    public async Task<Refusal?> CheckAsync(RegisterRow row, CancellationToken cancel = default)
    {
        if (await IssuersAsync(row, cancel) is not [var issuer, ..]) return null;
        return await db.CheckAsync(Permission.ReviewRecords, issuer, cancel) is { Field: "organisation" }
            ? new Refusal("这本台账按报数要求由下达单位审核，请等它办理。", "by") : null;
    }

    /// <summary>Of registers and the organisations that record in them: where rows are reviewed, as far as a request that holds reserves that to its issuer.</summary>
    public async Task<Dictionary<(int Register, int Organisation), int>> IssuersAsync(IReadOnlyCollection<(int Register, int Organisation)> asked, DateOnly today, CancellationToken cancel = default)
    {
        var organisations = asked.Select(a => a.Organisation).Distinct().ToArray();
        var reserved = await (from q in db.Whole<DataRequest>()
                              where q.Reviewer == ReviewTier.Issuer && (q.WithdrawnOn == null || q.WithdrawnOn > today)
                              from a in db.Set<Ancestry>()
                              where a.NodeId == q.NodeId && organisations.Contains(a.OrganisationId) && a.From <= today && (a.Until == null || a.Until > today)
                              select new { q.RegisterId, a.OrganisationId, Issuer = q.OrganisationId }).ToListAsync(cancel);
        return reserved.Where(r => asked.Contains((r.RegisterId, r.OrganisationId))).GroupBy(r => (r.RegisterId, r.OrganisationId)).ToDictionary(g => g.Key, g => g.First().Issuer);
    }

    /// <summary>Where rows of this day and place are reviewed, where a request that holds says its issuer does.</summary>
    private Task<List<int>> IssuersAsync(RegisterRow row, CancellationToken cancel) => db.Whole<DataRequest>()
        .Where(q => q.RegisterId == row.RegisterId && q.Reviewer == ReviewTier.Issuer && q.From <= row.Day && (q.Until == null || q.Until > row.Day) && (q.WithdrawnOn == null || q.WithdrawnOn > row.Day)
            && db.Set<Ancestry>().Any(a => a.NodeId == q.NodeId && a.OrganisationId == row.OrganisationId && a.From <= row.Day && (a.Until == null || a.Until > row.Day)))
        .Select(q => q.OrganisationId).ToListAsync(cancel);
}
