using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>记录同意 — to a purpose in the words that hold on the day.</summary>
public sealed class GiveConsent(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(int personId, string purpose, DateOnly? day, CancellationToken cancel = default)
    {
        var file = await CaseDesk.FileAsync(db, personId, cancel);
        if (!file.Ok) return file.Refusal;
        var on = day ?? clock.Today;
        if (on > clock.Today) return new Refusal($"同意日 {on:yyyy-MM-dd} 还没有到。", "day");
        var found = await FindAsync(db, [purpose], on, cancel);
        if (!found.Ok) return found.Refusal;
        if (await db.Set<Consent>().AnyAsync(c => c.PersonId == personId && c.Purpose == purpose && c.Version == found.Value[0].Version && c.WithdrawnOn == null, cancel)) return new Refusal("这一版已经同意过了。", "purpose");
        db.Add(Of(db, clock, personId, found.Value[0], on));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The purposes in the words of the day.</summary>
    internal static async Task<Outcome<List<ConsentPurpose>>> FindAsync(ShijiDb db, IReadOnlyCollection<string> codes, DateOnly day, CancellationToken cancel)
    {
        var purposes = (await db.PurposesAsync(day, cancel)).Where(p => codes.Contains(p.Code)).ToList();
        return purposes.Count == codes.Count ? purposes : new Refusal("没有这一项用途，或者那天还没有这一版告知书。", "purpose");
    }

    internal static Consent Of(ShijiDb db, DistrictClock clock, int personId, ConsentPurpose purpose, DateOnly day) => new()
    {
        Id = clock.NewId(),
        PersonId = personId,
        Purpose = purpose.Code,
        Version = purpose.Version,
        ByGuardian = purpose.Code == ConsentPurpose.Minor,
        GivenOn = day,
        RecordedBy = db.Actor.Name,
    };
}
