using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;

namespace Shiji.Activities;

/// <summary>由人陪同的 — children too young to come alone, signed up for the same session by the guardian who comes with them; asked past the scope, for their files may lie elsewhere.</summary>
internal static class Accompanied
{
    public static async Task<List<SignUp>> ByAsync(ShijiDb db, SignUp guardian, RuleReader rules, CancellationToken cancel)
    {
        var brought = await db.Set<SignUp>().Where(s => s.SessionId == guardian.SessionId && s.ByPersonId == guardian.PersonId && s.PersonId != guardian.PersonId && s.State <= SignUpState.Invited).OrderBy(s => s.Id).ToListAsync(cancel);
        if (brought.Count == 0 || (await rules.OnAsync(guardian.Day, cancel)).Find("volunteer.age.accompanied") is not { } age) return [];
        var ids = brought.ConvertAll(b => b.PersonId);
        var born = await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.BornOn }).ToDictionaryAsync(p => p.Id, p => p.BornOn, cancel);
        return brought.FindAll(b => born.GetValueOrDefault(b.PersonId) is { } day && Ages.On(day, guardian.Day) < age.Value);
    }
}
