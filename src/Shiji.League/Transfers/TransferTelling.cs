using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>讲述转接 — who went where, masked, and how far it came.</summary>
internal sealed class TransferTelling : Telling<Transfer>
{
    public override IReadOnlyList<string> Columns => ["去向", "办结日"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Transfer> rows, Func<Transfer, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(t => new ToldRecord(t.Id, t.Day, t.OrganisationId, names.GetValueOrDefault(t.PersonId, "团员"), $"/transfers/{t.Id}", amount(t), t.Evidence, t.State.Word()) { More = [t.Way.Word(), t.EndedOn?.Word()] })];
    }
}

/// <summary>讲述转接步骤 — which step, and whether it was done in time.</summary>
internal sealed class StepTelling : Telling<TransferStep>
{
    public override IReadOnlyList<string> Columns => ["步骤", "结果"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<TransferStep> rows, Func<TransferStep, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(s => new ToldRecord(s.Id, s.Day, s.OrganisationId, names.GetValueOrDefault(s.PersonId, "团员"), $"/transfers/{s.TransferId}", amount(s), s.Evidence, s.Timely ? "按期" : "逾期") { More = [s.Kind.Word(), s.What] })];
    }
}
