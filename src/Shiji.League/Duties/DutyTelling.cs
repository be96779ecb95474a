using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>讲述评议注册 — who was due, masked, and what came of it.</summary>
internal sealed class DutyTelling : Telling<DutyLine>
{
    public override IReadOnlyList<string> Columns => ["年度", "结果"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<DutyLine> rows, Func<DutyLine, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(l => new ToldRecord(l.Id, l.Day, l.OrganisationId, names.GetValueOrDefault(l.PersonId, MemberWords.Member), $"/duties/sheets/{l.DutyId}", amount(l), l.Evidence, l.Done ? "办结" : "没有办结") { More = [$"{l.Year}年度{l.Kind.Short()}", l.Result?.Word()] })];
    }
}
