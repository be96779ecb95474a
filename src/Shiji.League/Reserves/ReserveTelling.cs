using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>讲述后备 — who is in reserve, masked, and for what.</summary>
internal sealed class ReserveTelling : Telling<Reserve>
{
    public override IReadOnlyList<string> Columns => ["种类", "出库日"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Reserve> rows, Func<Reserve, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, names.GetValueOrDefault(r.PersonId, "后备人选"), $"/cadres/reserve/{r.Id}", amount(r), r.Evidence, r.Until is null ? "在库" : "出库") { More = [r.Kind.Word(), r.Until?.Word()] })];
    }
}
