using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;

namespace Shiji.Kernel.Registers;

/// <summary>给数起名 — every figure a register yields under its Chinese name, so that summaries can cite it and dashboards show it; saves nothing itself.</summary>
public sealed class NameFigures(ShijiDb db)
{
    public async Task DoAsync(Register register, CancellationToken cancel = default)
    {
        var measures = RegisterMeasures.Of(register).Where(m => !m.Key.Contains('[')).ToList();
        var keys = measures.Select(m => m.Key).ToArray();
        var named = await db.Set<IndicatorDefinition>().Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, cancel);
        var next = await db.Set<IndicatorDefinition>().MaxAsync(i => (int?)i.Ordinal, cancel) ?? 0;
        foreach (var measure in measures)
        {
            if (named.TryGetValue(measure.Key, out var kept)) kept.Name = measure.Name;
            else db.Add(new IndicatorDefinition { Key = measure.Key, Name = measure.Name, Group = register.Group, Formula = measure.Key, Unit = measure.Unit, Per = 1, Suffix = measure.Unit, Ordinal = ++next });
        }
    }
}
