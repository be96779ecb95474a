using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;

namespace Shiji.Imports;

/// <summary>The things that rows are about, of one kind, by name. A name nobody has used yet is a new thing; whoever stores the rows stores it first.</summary>
internal sealed class SubjectIndex
{
    private readonly Dictionary<string, int> _ids;
    private readonly List<Subject> _fresh = [];
    private readonly string _kind;
    private int _last;

    private SubjectIndex(string kind, Dictionary<string, int> ids, int last) => (_kind, _ids, _last) = (kind, ids, last);

    public static async Task<SubjectIndex> ReadAsync(ShijiDb db, string kind, CancellationToken cancel)
    {
        var known = await db.Set<Subject>().AsNoTracking().Where(s => s.Kind == kind).OrderByDescending(s => s.Id).ToListAsync(cancel);
        var ids = new Dictionary<string, int>();
        foreach (var subject in known) ids[subject.Name] = subject.Id; // of two of one name, the older
        return new(kind, ids, await db.Set<Subject>().MaxAsync(s => (int?)s.Id, cancel) ?? 0);
    }

    public int IdOf(string name)
    {
        if (_ids.TryGetValue(name, out var id)) return id;
        _fresh.Add(new() { Id = ++_last, Kind = _kind, Name = name });
        return _ids[name] = _last;
    }

    /// <summary>Those of these numbers that are not stored yet. What only refused lines named is nothing.</summary>
    public IReadOnlyList<Subject> TakeFresh(IReadOnlySet<int> used)
    {
        var taken = _fresh.FindAll(s => used.Contains(s.Id));
        _fresh.RemoveAll(taken.Contains);
        return taken;
    }
}
