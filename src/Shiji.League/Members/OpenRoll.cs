using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>认人 — the full names of people on a branch's roll, now or once, for whoever fills in a sheet of them; each opening is logged.</summary>
public sealed class OpenRoll(ShijiDb db)
{
    /// <param name="because">Which sheet it is for, as the log says it.</param>
    /// <returns>Names by person; of somebody who was never on that roll, none.</returns>
    public async Task<Outcome<IReadOnlyDictionary<int, string>>> DoAsync(int branch, IReadOnlyCollection<int> people, string because, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.RevealPeople, branch, cancel) is { } beyond) return beyond;
        var onRoll = await db.Set<RollSpell>().Where(s => s.OrganisationId == branch && people.Contains(s.PersonId)).Select(s => s.PersonId).Distinct().ToListAsync(cancel);
        var names = await db.Whole<Person>().Where(p => onRoll.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var entry = db.LogOf(LogAct.Revealed, "roll_spell", $"{branch}");
        (entry.OrganisationId, entry.Reason) = (branch, $"{because}，{names.Count} 人的姓名");
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return new Outcome<IReadOnlyDictionary<int, string>>(names, null);
    }
}
