using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>星级讲述 — a star behind a figure: which, and whose masked name.</summary>
internal sealed class StarTelling : Telling<StarAward>
{
    public override IReadOnlyList<string> Columns => ["志愿者", "文号"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<StarAward> rows, Func<StarAward, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).Distinct()], cancel);
        return [.. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, $"{CourtesyWords.Star(r.Level)}认定", $"/stars/awards/{r.Id}", amount(r), r.Evidence, r.State.Word()) { More = [names.GetValueOrDefault(r.PersonId), r.Document] })];
    }
}
