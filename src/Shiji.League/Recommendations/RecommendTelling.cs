using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>讲述推优记录 — who reached which step, masked.</summary>
internal sealed class RecommendTelling : Telling<RecommendationStep>
{
    public override IReadOnlyList<string> Columns => ["说明"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<RecommendationStep> rows, Func<RecommendationStep, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(s => new ToldRecord(s.Id, s.Day, s.OrganisationId, names.GetValueOrDefault(s.PersonId, "团员"), $"/recommendations/{s.RecommendationId}", amount(s), s.Evidence, s.Stage.Word()) { More = [s.What] })];
    }
}
