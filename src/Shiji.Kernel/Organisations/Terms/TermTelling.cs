using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>讲述届期 — how the term began, and when it is due.</summary>
internal sealed class TermTelling : Telling<OfficeTerm>
{
    public override IReadOnlyList<string> Columns => ["应换届日", "批复文号"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<OfficeTerm> rows, Func<OfficeTerm, long> amount, CancellationToken cancel)
    {
        var codes = await db.CodesAsync(rows.Select(r => r.OrganisationId), cancel);
        return [.. rows.Select(t => new ToldRecord(t.Id, t.Day, t.OrganisationId, t.Start.Word(), $"/organisations/{Uri.EscapeDataString(codes.GetValueOrDefault(t.OrganisationId, ""))}/change", amount(t), t.Evidence, t.Until is null ? "现届" : "往届") { More = [t.DueOn.Word(), t.Document] })];
    }
}

/// <summary>讲述超期 — since when.</summary>
internal sealed class OverrunTelling : Telling<Overrun>
{
    public override IReadOnlyList<string> Columns => ["到"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Overrun> rows, Func<Overrun, long> amount, CancellationToken cancel)
    {
        var codes = await db.CodesAsync(rows.Select(r => r.OrganisationId), cancel);
        return [.. rows.Select(o => new ToldRecord(o.Id, o.Day, o.OrganisationId, "届满没有换届", $"/organisations/{Uri.EscapeDataString(codes.GetValueOrDefault(o.OrganisationId, ""))}/change", amount(o), o.Evidence, o.Until is null ? "超期" : "已换届") { More = [o.Until?.Word()] })];
    }
}
