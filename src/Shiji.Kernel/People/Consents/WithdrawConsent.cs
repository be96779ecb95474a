using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>撤回同意 — as easily as it was given; what rests on it alone goes: a telephone at once, a whole file by a request to its unit.</summary>
public sealed class WithdrawConsent(ShijiDb db, AskErasure erasure, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } given) return new Refusal("没有这一条同意，或者不归您现在的岗位管。", "consent");
        var file = await CaseDesk.FileAsync(db, given.PersonId, cancel);
        return file.Ok ? await OfAsync(given, file.Value, cancel) : file.Refusal;
    }

    internal async Task<Refusal?> OfAsync(Consent given, Person person, CancellationToken cancel)
    {
        if (given.WithdrawnOn is not null) return new Refusal("这一条已经撤回过了。", "consent");
        (given.WithdrawnOn, given.WithdrawnBy) = (clock.Today, db.Actor.Name);
        var purpose = await db.Set<ConsentPurpose>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == given.Purpose && p.Version == given.Version, cancel);
        if (purpose?.Forgets == ForgottenPart.Phone) person.ForgetPhone();
        if (purpose?.Forgets == ForgottenPart.Guardian) person.ForgetGuardian();
        await db.SaveChangesAsync(cancel);
        // One that waits already is answered for both.
        if (purpose?.Forgets == ForgottenPart.Everything) await erasure.OfAsync(person, $"撤回了对“{purpose.Name}”的同意", cancel);
        return null;
    }
}
