using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>记进出页 — one batch in or out.</summary>
public sealed partial class MoveGoodsPage
{
    private Project? Project { get; set; }

    private List<Choice> Kinds { get; set; } = [];

    private List<Choice> Rooms { get; set; } = [];

    private string TwoHelp { get; set; } = "";

    [Parameter] public string Code { get; set; } = "";

    [Inject] private MoveGoods Move { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "direction")] private string? Direction { get; set; }

    [SupplyParameterFromForm(Name = "goods")] private string? Goods { get; set; }

    [SupplyParameterFromForm(Name = "quantity")] private string? Quantity { get; set; }

    [SupplyParameterFromForm(Name = "party")] private string? Party { get; set; }

    [SupplyParameterFromForm(Name = "room")] private string? Room { get; set; }

    [SupplyParameterFromForm(Name = "batch")] private string? Batch { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Organisation { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    private bool IsOut => Direction == "out";

    private string Title => IsOut ? "记出库" : "记入库";

    private string Here => $"/projects/{Code}/move?direction={(IsOut ? "out" : "in")}";

    protected override async Task OnInitializedAsync()
    {
        var today = Clock.Today;
        Project = await Db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == Code, Cancel);
        if (Project is null) Missing();
        Kinds = [.. (await Db.Set<GoodsKind>().AsNoTracking().Where(k => IsOut || !k.Stopped).OrderBy(k => k.Ordinal).ToListAsync(Cancel)).Select(k => new Choice(k.Name, $"{k.Name}（{k.Unit}）"))];
        Rooms = [.. (await Db.Set<ReadingRoom>().Where(r => r.Project == Code && !r.Voided && (r.Until == null || r.Until > today)).OrderBy(r => r.Day).Select(r => new { r.Id, r.Name }).ToListAsync(Cancel)).Select(r => new Choice($"{r.Id}", r.Name))];
        if ((await Rules.OnAsync(today, Cancel)).Find(MoveGoods.TwoRule) is { } two) TwoHelp = $"一笔满 {two.Value:0} 的，要另一个人复点以后才生效。";
    }

    private async Task DoAsync()
    {
        var moved = await TryAsync();
        Said(moved.Refusal, $"/projects/movements/{moved.Value?.Id}");
    }

    private async Task<Outcome<GoodsMovement>> TryAsync()
    {
        var (organisation, day, quantity) = (await OrganisationOf(Organisation), DayOf(Day, "day"), WholeOf(Quantity, "quantity"));
        if ((organisation.Refusal ?? day.Refusal ?? quantity.Refusal) is { } wrong) return wrong;
        return await Move.DoAsync(new(organisation.Value, Code, Goods, IsOut ? GoodsDirection.Out : GoodsDirection.In, quantity.Value, day.Value, Party) { Batch = Batch, RoomId = Guid.TryParse(Room, out var room) ? room : null }, Cancel);
    }
}
