using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>组织索引 — the organisations whose records the actor may write today, by code and by name, and when each stood; read once for a whole file. A bulk insert is seen by no guard: what is not in here is not reached.</summary>
public sealed class OrganisationIndex
{
    private const int Batch = 1000;
    private readonly Dictionary<string, int> _codes = [];
    private readonly Dictionary<string, List<string>> _names = [];
    private ILookup<int, Placement> _stays = null!;

    private OrganisationIndex()
    {
    }

    public static async Task<OrganisationIndex> ReadAsync(ShijiDb db, CancellationToken cancel)
    {
        var index = new OrganisationIndex();
        var seen = await db.Set<Organisation>().AsNoTracking().Select(o => new { o.Id, o.Code, o.Name, o.ShortName }).ToListAsync(cancel);
        foreach (var batch in seen.Chunk(Batch))
        {
            var beyond = (await db.OutOfReachAsync([.. batch.Select(o => o.Id)], cancel)).ToHashSet();
            foreach (var o in batch.Where(o => !beyond.Contains(o.Id)))
            {
                index._codes[o.Code] = o.Id;
                index.Name(o.Name, o.Code);
                if (o.ShortName is { } brief && brief != o.Name) index.Name(brief, o.Code);
            }
        }

        index._stays = (await db.Set<Placement>().AsNoTracking().ToListAsync(cancel)).ToLookup(p => p.OrganisationId);
        return index;
    }

    /// <summary>One sentence for what does not exist and for what is out of reach: a file must not be a way to ask.</summary>
    public Outcome<int> Find(string text, string column, string key)
    {
        if (_codes.TryGetValue(text, out var id)) return id;
        return _names.GetValueOrDefault(text) switch
        {
            [var code] => _codes[code],
            { } several => new Refusal($"“{column}”写的“{text}”有 {several.Count} 个，请改用组织代码：{string.Join("、", several.Take(5))}。", key),
            null => new Refusal($"“{column}”写的“{text}”在您现在的岗位管的范围里找不到，请核对代码或全称；不归您管的请由它自己或它的上级导入。", key),
        };
    }

    /// <summary>The code of what this is the code or the only name of; null where it is neither.</summary>
    public string? CodeOf(string text) => _codes.ContainsKey(text) ? text : _names.GetValueOrDefault(text) is [var code] ? code : null;

    /// <summary>Whether it stood on that day.</summary>
    public bool Stood(int id, DateOnly day) => _stays[id].Any(p => p.From <= day && (p.Until is null || p.Until > day));

    private void Name(string name, string code)
    {
        if (_names.TryGetValue(name, out var codes)) codes.Add(code);
        else _names[name] = [code];
    }
}
