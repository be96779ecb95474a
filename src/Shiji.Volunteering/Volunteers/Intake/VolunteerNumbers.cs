using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>志愿者编号找人 — by the number of this district, of 志愿深圳 or of the ministry's system.</summary>
internal sealed class VolunteerNumbers(ShijiDb db) : PersonNumbers
{
    public override async Task<ILookup<string, int>> FindAsync(IReadOnlyCollection<string> numbers, CancellationToken cancel)
    {
        var own = numbers.Select(n => (Number: n, Id: VolunteerNumber.Read(n))).Where(n => n.Id is not null).ToLookup(n => n.Id!.Value, n => n.Number);
        List<int> ids = [.. own.Select(o => o.Key)];
        var found = await db.Set<Volunteer>().AsNoTracking().Where(v => ids.Contains(v.Id) || numbers.Contains(v.ZyszNo!) || numbers.Contains(v.NationalNo!)).Select(v => new { v.Id, v.PersonId, v.ZyszNo, v.NationalNo }).ToListAsync(cancel);
        var asked = numbers.ToHashSet();
        return found.SelectMany(v => own[v.Id].Concat(new[] { v.ZyszNo, v.NationalNo }.OfType<string>().Where(asked.Contains)).Select(n => (Number: n, v.PersonId))).ToLookup(n => n.Number, n => n.PersonId);
    }
}
