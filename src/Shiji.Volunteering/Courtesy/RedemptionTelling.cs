using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>礼遇讲述 — the use of an offer behind a figure: what, and whose masked name.</summary>
internal sealed class RedemptionTelling : Telling<Redemption>
{
    public override IReadOnlyList<string> Columns => ["志愿者"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Redemption> rows, Func<Redemption, long> amount, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.OfferId).Distinct().ToArray();
        var offers = await db.Set<Offer>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Title, cancel);
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).Distinct()], cancel);
        return [.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, offers.GetValueOrDefault(r.OfferId, "礼遇"), $"/courtesy/offers/{r.OfferId}", amount(r), r.Evidence, r.State.Word()) { More = [names.GetValueOrDefault(r.PersonId)] })];
    }
}
