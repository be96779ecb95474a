using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>讲述团费月表 — which month of which branch, how many owed and paid.</summary>
internal sealed class DuesTelling : Telling<DuesMonth>
{
    public override IReadOnlyList<string> Columns => ["应交", "没交"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<DuesMonth> rows, Func<DuesMonth, long> amount, CancellationToken cancel)
    {
        var codes = await db.CodesAsync(rows.Select(r => r.OrganisationId), cancel);
        return [.. rows.Select(m => new ToldRecord(m.Id, m.Day, m.OrganisationId, $"{DuesWords.Month(m.Day)}团费", codes.TryGetValue(m.OrganisationId, out var code) ? DuesAddress.Sheet(code, m.Day) : null, amount(m), m.Evidence, "已交表") { More = [$"{m.Due} 人", $"{m.Unpaid} 人"] })];
    }
}

/// <summary>讲述欠费 — who owes how many months in a row, masked.</summary>
internal sealed class ArrearsTelling : Telling<Arrears>
{
    public override IReadOnlyList<string> Columns => ["到哪天"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Arrears> rows, Func<Arrears, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(a => new ToldRecord(a.Id, a.Day, a.OrganisationId, names.GetValueOrDefault(a.PersonId, MemberWords.Member), $"/members/{a.MemberId}", amount(a), a.Evidence, a.Level.Word()) { More = [a.Until is { } until ? until.Word() : "还欠着"] })];
    }
}
