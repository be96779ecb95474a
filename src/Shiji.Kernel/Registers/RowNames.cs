using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.Kernel.Registers;

/// <summary>行上名称 — the names of what some rows point at: organisations, people (masked), subjects.</summary>
public sealed record RowNames(IReadOnlyDictionary<int, Organisation> Units, IReadOnlyDictionary<int, string> People, IReadOnlyDictionary<int, Subject> Subjects)
{
    public static async Task<RowNames> OfAsync(ShijiDb db, IReadOnlyCollection<RegisterRow> rows, CancellationToken cancel = default) => new(
        await NamedAsync<Organisation>(db, rows.Select(r => (int?)r.OrganisationId), ids => o => ids.Contains(o.Id), o => o.Id, cancel),
        await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).OfType<int>().Distinct()], cancel),
        await NamedAsync<Subject>(db, rows.Select(r => r.SubjectId), ids => s => ids.Contains(s.Id), s => s.Id, cancel));

    public string? PersonOf(RegisterRow row) => row.PersonId is { } id ? People.GetValueOrDefault(id) : null;

    public string? SubjectOf(RegisterRow row) => row.SubjectId is { } id ? Subjects.GetValueOrDefault(id)?.Name : null;

    private static async Task<Dictionary<int, T>> NamedAsync<T>(
        ShijiDb db, IEnumerable<int?> asked, Func<int[], Expression<Func<T, bool>>> among, Func<T, int> id, CancellationToken cancel) where T : class
    {
        var ids = asked.OfType<int>().Distinct().ToArray();
        return ids.Length == 0 ? [] : await db.Set<T>().AsNoTracking().Where(among(ids)).ToDictionaryAsync(id, cancel);
    }
}
