using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>讲述发展记录 — who reached which stage, masked.</summary>
internal sealed class AdmissionTelling : Telling<AdmissionStep>
{
    public override IReadOnlyList<string> Columns => ["说明"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<AdmissionStep> rows, Func<AdmissionStep, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(s => new ToldRecord(s.Id, s.Day, s.OrganisationId, names.GetValueOrDefault(s.PersonId, "申请人"), $"/admissions/{s.AdmissionId}", amount(s), s.Evidence, s.Stage.Word()) { More = [s.What] })];
    }
}
