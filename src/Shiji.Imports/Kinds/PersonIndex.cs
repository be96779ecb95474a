using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>Persons by name, asked for as a file names them. Two of one name are never told apart by chance.</summary>
internal sealed class PersonIndex(ShijiDb db)
{
    /// <summary>0 for nobody, -1 for several.</summary>
    private readonly Dictionary<string, int> _ids = [];

    public async Task LearnAsync(IEnumerable<string> names, CancellationToken cancel)
    {
        var fresh = names.Where(n => !_ids.ContainsKey(n)).Distinct().ToList();
        if (fresh.Count == 0) return;
        var found = await db.Set<Person>().AsNoTracking().Where(p => fresh.Contains(p.Name) && p.MergedInto == null).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        foreach (var name in fresh) _ids[name] = 0;
        foreach (var person in found) _ids[person.Name] = _ids[person.Name] == 0 ? person.Id : -1;
    }

    public Outcome<int> Find(string name, string column, string key) => _ids[name] switch
    {
        0 => new Refusal($"“{column}”写的“{name}”还没有建档，请先建档再导入；不需要记到人的，这一格空着。", key),
        -1 => new Refusal($"“{column}”写的“{name}”有同名的人，只凭姓名分不清是谁，请在台账里逐条填报这一行。", key),
        var id => id,
    };
}
