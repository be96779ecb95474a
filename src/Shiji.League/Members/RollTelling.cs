using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>讲述在册 — who stands on the roll, masked, since when and until when.</summary>
internal sealed class RollTelling : Telling<RollSpell>
{
    public override IReadOnlyList<string> Columns => ["身份", "离册日"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<RollSpell> rows, Func<RollSpell, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, names.GetValueOrDefault(r.PersonId, "团员"), $"/members/{r.MemberId}", amount(r), r.Evidence, r.Until is null ? "在册" : "曾在册") { More = [MemberWords.Identity(r.InParty), r.Until?.Word()] })];
    }
}

/// <summary>讲述团籍变动 — who came or went, masked, and why.</summary>
internal sealed class ChangeTelling : Telling<RollChange>
{
    public override IReadOnlyList<string> Columns => ["变动", "文号"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<RollChange> rows, Func<RollChange, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId)], cancel);
        return [.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, names.GetValueOrDefault(r.PersonId, "团员"), $"/members/{r.MemberId}", amount(r), r.Evidence, r.Kind.Word()) { More = [r.Kind.Word(), r.Document] })];
    }
}
