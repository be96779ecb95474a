using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Catalogues;

/// <summary>目录初装 — puts what the standard catalogue has and the district lacks into the database. What the district has, it keeps.</summary>
public sealed class CatalogueStart(ShijiDb db, ModuleList modules)
{
    public async Task InstallAsync(CancellationToken cancel = default)
    {
        var registers = await db.Set<Register>().Select(r => r.Key).ToListAsync(cancel);
        foreach (var entry in StandardCatalogue.Registers.Where(e => !registers.Contains(e.Key))) db.Add(entry.Register());

        foreach (var register in await db.Set<Register>().Include(r => r.Columns).ToListAsync(cancel)) AddColumns(register);

        var parameters = await db.Set<RuleParameter>().Select(p => new { p.Code, p.Scope, p.From }).ToListAsync(cancel);
        foreach (var parameter in StandardCatalogue.Parameters.Where(p => !parameters.Contains(new { p.Code, p.Scope, p.From }))) db.Add(parameter);
        foreach (var module in modules.All) await module.InstallAsync(db, cancel);
        await db.SaveChangesAsync(cancel);
        await AddIndicatorsAsync(cancel);
        await StandardRoles.InstallAsync(db, cancel);
        await StandardPeople.InstallAsync(db, cancel);
    }

    /// <summary>Those that this program can count: one whose line it was built without has no figure here.</summary>
    private async Task AddIndicatorsAsync(CancellationToken cancel)
    {
        var there = await db.Set<IndicatorDefinition>().Select(i => i.Key).ToListAsync(cancel);
        var countable = await new CatalogueReader(db, modules).CountableAsync(cancel);
        db.AddRange(StandardCatalogue.Indicators.Select((entry, ordinal) => entry.Definition(ordinal)).Where(d => !there.Contains(d.Key) && countable(d.Formula)));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A column that the standard register of that key has gained, unless the district keeps something else in its place.</summary>
    private static void AddColumns(Register register)
    {
        if (StandardCatalogue.Registers.FirstOrDefault(e => e.Key == register.Key) is not { } entry) return;
        foreach (var column in entry.Register().Columns.Where(c => register.Columns.TrueForAll(r => r.Key != c.Key && (r.Slot != c.Slot || r.Slot is ColumnSlot.Detail or ColumnSlot.Sealed))))
        {
            column.Ordinal = register.Columns.Max(c => c.Ordinal) + 1;
            register.Columns.Add(column);
        }
    }
}
