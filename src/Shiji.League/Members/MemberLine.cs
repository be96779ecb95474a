using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;

namespace Shiji.League;

/// <summary>团员一行 — a member as a list shows them: masked, with their branch and the day of birth of their file, wherever it is kept.</summary>
public sealed record MemberLine(Member Member, string Name, DateOnly? BornOn, string Branch)
{
    internal static async Task<List<MemberLine>> OfAsync(ShijiDb db, IReadOnlyCollection<Member> members, CancellationToken cancel)
    {
        var (people, places) = (members.Select(m => m.PersonId).ToList(), members.Select(m => m.OrganisationId).Distinct().ToList());
        var files = await db.Whole<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.BornOn }).ToDictionaryAsync(p => p.Id, cancel);
        var names = await db.Set<Organisation>().Where(o => places.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. members.Select(m => new MemberLine(m, files.TryGetValue(m.PersonId, out var file) ? Masks.Name(file.Name) : MemberWords.Member, file?.BornOn, names.GetValueOrDefault(m.OrganisationId, "")))];
    }
}
