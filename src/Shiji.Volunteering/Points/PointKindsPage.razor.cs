using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Activities;

namespace Shiji.Volunteering;

/// <summary>点位类型页 — what points there can be, in the district's order.</summary>
public sealed partial class PointKindsPage
{
    private List<PointKindLine> Lines { get; set; } = [];

    private bool MayKeep { get; set; }

    [Inject] private KeepPointKind Keep { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "do")] private string? Deed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await PointKindLine.Of(Db).ToListAsync(Cancel);
        MayKeep = await Db.CheckKindsAsync(Cancel) is null;
    }

    private async Task AddAsync() => Said(await Keep.AddAsync(Name, Cancel), "/points/kinds");

    private async Task SettleAsync(PointKind kind) => Said(Deed == "raise" ? await Keep.RaiseAsync(kind.Name, Cancel) : await Keep.TurnAsync(kind.Name, !kind.Stopped, Cancel), "/points/kinds");
}
