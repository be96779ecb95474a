using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.People;

/// <summary>人员查重 — who has a file already, anywhere in the district; asked once for many. Of a file kept elsewhere no more is told than that there is one.</summary>
public sealed class KnownPeople(ShijiDb db)
{
    /// <summary>By the fingerprint of the document: the name in the file, or null where it lies beyond the actor's reach.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> ByDocumentAsync(IReadOnlyCollection<string> fingerprints, CancellationToken cancel = default)
    {
        if (fingerprints.Count == 0) return new Dictionary<string, string?>();
        var found = await db.Whole<Person>().AsNoTracking().Where(p => fingerprints.Contains(p.IdentityFingerprint!)).Select(p => new { Print = p.IdentityFingerprint!, p.Name, p.OrganisationId }).ToListAsync(cancel);
        var beyond = (await db.OutOfReachAsync([.. found.Select(p => p.OrganisationId).Distinct()], cancel)).ToHashSet();
        return found.ToDictionary(p => p.Print, p => beyond.Contains(p.OrganisationId) ? null : p.Name);
    }

    /// <summary>Those of these names that somebody has, with their days of birth; null where the file has none.</summary>
    public async Task<ILookup<string, DateOnly?>> ByNameAsync(IReadOnlyCollection<string> names, CancellationToken cancel = default) => names.Count == 0
        ? Enumerable.Empty<(string, DateOnly?)>().ToLookup(p => p.Item1, p => p.Item2)
        : (await db.Whole<Person>().AsNoTracking().Where(p => names.Contains(p.Name)).Select(p => new { p.Name, p.BornOn }).ToListAsync(cancel)).ToLookup(p => p.Name, p => p.BornOn);
}
