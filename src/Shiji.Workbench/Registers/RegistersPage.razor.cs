using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;

namespace Shiji.Workbench;

/// <summary>台账目录 — every register by chapter, what one row of it is, and how many came in.</summary>
public sealed partial class RegistersPage
{
    [Inject] private Acting Acting { get; set; } = null!;

    [Inject] private ListRegisters List { get; set; } = null!;

    private IReadOnlyList<RegisterLine> Lines { get; set; } = [];

    protected override async Task OnInitializedAsync() => Lines = await List.DoAsync(Where, Cancel);
}
