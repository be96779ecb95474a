using Shiji.Kernel.Measures;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>台账目录读取 — every register by chapter, and how many rows came in.</summary>
public sealed class ListRegisters(Readings readings)
{
    public async Task<IReadOnlyList<RegisterLine>> DoAsync(Where where, CancellationToken cancel)
    {
        var registers = where.Catalogue.Registers.Where(r => RowsOf(where, r) is not null).GroupBy(r => r.Group).SelectMany(g => g).ToList();
        var read = await readings.OfAsync(where, registers.Select(r => Figure.Of(RowsOf(where, r)!)), cancel);
        return [.. registers.Select((r, i) => new RegisterLine(r, read[i]))];
    }

    /// <summary>What came in within the period, also where the rows stand from then on.</summary>
    private static Measure? RowsOf(Where where, Register register) => where.Catalogue.Measure(register.IsStock ? register.Key + ".new" : register.Key);
}

/// <summary>一本台账 — a register, and how many rows came in.</summary>
public sealed record RegisterLine(Register Register, Reading Rows);
