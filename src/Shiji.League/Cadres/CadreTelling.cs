using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>讲述任职 — who holds the post, masked, since when and until when.</summary>
internal sealed class CadreTelling : Telling<Appointment>
{
    public override IReadOnlyList<string> Columns => ["职务", "免职日"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Appointment> rows, Func<Appointment, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, names.GetValueOrDefault(r.PersonId, "团干部"), $"/cadres/{r.Id}", amount(r), r.Evidence, r.Until is null ? "在任" : "曾任") { More = [r.Called(), r.Until?.Word()] })];
    }
}
