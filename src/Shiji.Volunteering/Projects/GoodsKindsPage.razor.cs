using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Activities;

namespace Shiji.Volunteering;

/// <summary>物资品种页 — what projects are given and give, in the district's order.</summary>
public sealed partial class GoodsKindsPage
{
    private List<GoodsKindLine> Lines { get; set; } = [];

    private bool MayKeep { get; set; }

    [Inject] private KeepGoodsKind Keep { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "unit")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "change")] private string? Change { get; set; }

    [SupplyParameterFromForm(Name = "do")] private string? Deed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await GoodsKindLine.Of(Db).ToListAsync(Cancel);
        MayKeep = await Db.CheckKindsAsync(Cancel) is null;
    }

    /// <summary>What came in of it.</summary>
    private static string RecordsOf(string goods) => $"/measures/{Uri.EscapeDataString(GoodsMeasures.KeyOf(goods, GoodsDirection.In))}/records";

    private async Task AddAsync() => Said(await Keep.AddAsync(Name, Unit, Cancel), "/projects/goods");

    private async Task SettleAsync(GoodsKind kind) => Said(Deed switch
    {
        "raise" => await Keep.RaiseAsync(kind.Name, Cancel),
        "unit" => await Keep.CountInAsync(kind.Name, Change, Cancel),
        _ => await Keep.TurnAsync(kind.Name, !kind.Stopped, Cancel),
    }, "/projects/goods");
}
