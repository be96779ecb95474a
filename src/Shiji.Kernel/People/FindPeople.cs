using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>找人 — the people whose files are kept at a node or below it today, by number; by the beginning of a name or by a whole document.</summary>
public sealed class FindPeople(ShijiDb db, Vault vault, DistrictClock clock)
{
    private const int Batch = 5000;

    /// <summary>So many of them after a number.</summary>
    public async Task<List<FiledPerson>> DoAsync(int node, string? text, int after, int most, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var places = db.Set<Ancestry>().Where(a => a.NodeId == node && a.From <= today && (a.Until == null || a.Until > today)).Select(a => a.OrganisationId);
        var people = db.Set<Person>().AsNoTracking().Where(p => p.Id > after && p.MergedInto == null && places.Contains(p.OrganisationId));
        if (text?.Trim() is { Length: > 0 } asked)
        {
            // A document is looked for by its fingerprint: nothing is opened to find it.
            var print = ReadIdentity.Of(asked, today) is { Ok: true, Value: { } document } ? vault.Fingerprint(document.Number, Person.IdentityPurpose) : null;
            people = print is null ? people.Where(p => p.Name.StartsWith(asked)) : people.Where(p => p.IdentityFingerprint == print);
        }

        return await (from p in people
                      join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
                      orderby p.Id
                      select new FiledPerson(p, o)).Take(most).ToListAsync(cancel);
    }

    /// <summary>All of them, a batch at a time.</summary>
    public async IAsyncEnumerable<FiledPerson> AllAsync(int node, string? text, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var after = 0;
        while (await DoAsync(node, text, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var one in batch) yield return one;
            after = batch[^1].Person.Id;
        }
    }
}

/// <summary>在档的人 — a person, and the organisation that keeps the file.</summary>
public sealed record FiledPerson(Person Person, Organisation Organisation);
