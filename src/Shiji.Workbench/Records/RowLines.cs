using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>记录台 — gives rows the names of their organisations, people and subjects.</summary>
public sealed class RowLines(ShijiDb db)
{
    public async Task<IReadOnlyList<RowLine>> OfAsync(Register register, IReadOnlyCollection<RegisterRow> rows, CancellationToken cancel = default)
    {
        var units = await NamedAsync<Organisation>(rows.Select(r => (int?)r.OrganisationId), ids => o => ids.Contains(o.Id), o => o.Id, cancel);
        var people = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).OfType<int>().Distinct()], cancel);
        var subjects = await NamedAsync<Subject>(rows.Select(r => r.SubjectId), ids => s => ids.Contains(s.Id), s => s.Id, cancel);
        return
        [
            .. rows.Select(r => new RowLine(
                register, r, units[r.OrganisationId],
                people.GetValueOrDefault(r.PersonId ?? 0), subjects.GetValueOrDefault(r.SubjectId ?? 0)?.Name)),
        ];
    }

    private async Task<Dictionary<int, T>> NamedAsync<T>(
        IEnumerable<int?> asked, Func<int[], System.Linq.Expressions.Expression<Func<T, bool>>> among, Func<T, int> id, CancellationToken cancel) where T : class
    {
        var ids = asked.OfType<int>().Distinct().ToArray();
        return ids.Length == 0 ? [] : await db.Set<T>().AsNoTracking().Where(among(ids)).ToDictionaryAsync(id, cancel);
    }
}
