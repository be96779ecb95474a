using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>台账目录 — every register by chapter, what one row of it is, and how many came in.</summary>
public sealed partial class RegistersPage
{
    private sealed record RegisterLine(Register Register, Reading Rows);

    [Inject] private Readings Readings { get; set; } = null!;

    private IReadOnlyList<RegisterLine> Lines { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var registers = Where.Catalogue.Registers.Where(r => RowsOf(r) is not null).ToList();
        var read = await Readings.OfAsync(Where, registers.Select(r => Figure.Of(RowsOf(r)!)), Cancel);
        Lines = [.. registers.Select((r, i) => new RegisterLine(r, read[i]))];
    }

    /// <summary>What came in within the period, also where the rows stand from then on.</summary>
    private Measure? RowsOf(Register register) => Where.Catalogue.Measure(register.IsStock ? register.Key + ".new" : register.Key);
}
