using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Catalogues;

/// <summary>目录读取 — reads the district's catalogue: measures the modules declare, measures its registers yield, and the parts its formulas ask for.</summary>
public sealed class CatalogueReader(ShijiDb db, ModuleList modules)
{
    public async Task<Catalogue> ReadAsync(CancellationToken cancel = default)
    {
        var ids = await db.Set<LedgerAccount>().AsNoTracking().ToDictionaryAsync(a => a.Key, a => a.Id, cancel);
        var (version, registers, measures, indicators) = await DeclaredAsync(cancel);
        return new(version, registers, [.. measures.Where(m => ids.ContainsKey(m.Key))], ids, indicators);
    }

    /// <summary>Everything declared, whether the book has an account for it yet or not.</summary>
    internal async Task<(int Version, List<Register> Registers, List<Measure> Measures, List<Indicator> Indicators)> DeclaredAsync(CancellationToken cancel)
    {
        var version = await db.Set<Book>().Select(b => b.CatalogueVersion).SingleOrDefaultAsync(cancel);
        var registers = await db.Set<Register>().AsNoTracking().Include(r => r.Columns.OrderBy(c => c.Ordinal)).OrderBy(r => r.Id).ToListAsync(cancel);
        var definitions = await db.Set<IndicatorDefinition>().AsNoTracking().OrderBy(d => d.Ordinal).ThenBy(d => d.Id).ToListAsync(cancel);

        var parts = new List<Measure>();
        foreach (var module in modules.All) parts.AddRange(await module.PartsAsync(db, cancel));
        var known = modules.All.SelectMany(m => m.Measures).Concat(parts).Concat(registers.SelectMany(RegisterMeasures.Of)).ToDictionary(m => m.Key);
        var indicators = new List<Indicator>();
        foreach (var definition in definitions)
        {
            var read = Formula.Read(definition.Formula, key => Resolve(key, known, registers));
            if (!read.Ok) throw new InvalidDataException($"指标 {definition.Key}：{read.Refusal}");
            indicators.Add(new(definition, read.Value));
        }

        return (version, registers, [.. known.Values], indicators);
    }

    private static Measure? Resolve(string key, Dictionary<string, Measure> known, List<Register> registers)
    {
        if (known.TryGetValue(key, out var measure)) return measure;
        return RegisterMeasures.Part(key, registers) is { } part ? known[key] = part : null;
    }
}
