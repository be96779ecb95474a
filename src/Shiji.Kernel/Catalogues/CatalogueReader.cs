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
        using var _ = db.ByProgram(); // one reading for everybody, whoever asked first
        var version = await db.Set<Book>().Select(b => b.CatalogueVersion).SingleOrDefaultAsync(cancel);
        var (registers, known) = await KnownAsync(cancel);
        var definitions = await db.Set<IndicatorDefinition>().AsNoTracking().OrderBy(d => d.Ordinal).ThenBy(d => d.Id).ToListAsync(cancel);
        var indicators = new List<Indicator>();
        foreach (var definition in definitions)
        {
            var read = Formula.Read(definition.Formula, key => Resolve(key, known, registers));
            if (!read.Ok) throw new InvalidDataException($"指标 {definition.Key}：{read.Refusal}");
            indicators.Add(new(definition, read.Value));
        }

        return (version, registers, [.. known.Values], indicators);
    }

    /// <summary>Whether every number a formula asks for is counted here: by a module of this program, or by a register of the district.</summary>
    internal async Task<Func<string, bool>> CountableAsync(CancellationToken cancel)
    {
        var (registers, known) = await KnownAsync(cancel);
        return formula => Formula.Read(formula, key => Resolve(key, known, registers)).Ok;
    }

    private async Task<(List<Register> Registers, Dictionary<string, Measure> Known)> KnownAsync(CancellationToken cancel)
    {
        var registers = await db.Set<Register>().AsNoTracking().Include(r => r.Columns.OrderBy(c => c.Ordinal)).OrderBy(r => r.Id).ToListAsync(cancel);
        var parts = new List<Measure>();
        foreach (var module in modules.All) parts.AddRange(await module.PartsAsync(db, cancel));
        return (registers, modules.All.SelectMany(m => m.Measures).Concat(parts).Concat(registers.SelectMany(RegisterMeasures.Of)).ToDictionary(m => m.Key));
    }

    private static Measure? Resolve(string key, Dictionary<string, Measure> known, List<Register> registers)
    {
        if (known.TryGetValue(key, out var measure)) return measure;
        return RegisterMeasures.Part(key, registers) is { } part ? known[key] = part : null;
    }
}
