using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>讲述义工联 — which union, at what level, until when.</summary>
internal sealed class UnionTelling : Telling<ServiceUnion>
{
    public override IReadOnlyList<string> Columns => ["层级", "批准文号", "注销日"];

    protected override Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<ServiceUnion> rows, Func<ServiceUnion, long> amount, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ToldRecord>>(
    [
        .. rows.Select(u => new ToldRecord(u.Id, u.Day, u.OrganisationId, u.Name, "/teams/unions", amount(u), u.Evidence, u.Until is null ? "存续" : "已注销") { More = [u.Level.Word(), u.DocumentNumber, u.Until?.Word()] }),
    ]);
}
