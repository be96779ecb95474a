using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>讲述编号批 — which range, given to whom.</summary>
internal sealed class BatchTelling : Telling<NumberBatch>
{
    public override IReadOnlyList<string> Columns => ["领域", "文号"];

    protected override Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<NumberBatch> rows, Func<NumberBatch, long> amount, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ToldRecord>>(
    [
        .. rows.Select(b => new ToldRecord(b.Id, b.Day, b.OrganisationId, b.Range(), $"/numbers/{b.Id}", amount(b), b.Evidence, b.Void ? "收回" : b.Tier.Word()) { More = [b.Domain.Word(), b.Document] }),
    ]);
}

/// <summary>讲述编号使用 — which number, whose, masked.</summary>
internal sealed class UseTelling : Telling<NumberUse>
{
    public override IReadOnlyList<string> Columns => ["编号"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<NumberUse> rows, Func<NumberUse, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(u => new ToldRecord(u.Id, u.Day, u.OrganisationId, names.GetValueOrDefault(u.PersonId, MemberWords.Member), $"/members/{u.MemberId}", amount(u), u.Evidence, "已使用") { More = [NumberWords.Number(u.Number)] })];
    }
}
