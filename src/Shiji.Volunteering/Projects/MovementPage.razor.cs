using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>一笔进出页 — counted by the second person, or put right by another entry.</summary>
public sealed partial class MovementPage
{
    private GoodsMovement? Movement { get; set; }

    private string Unit { get; set; } = "";

    private string? Room { get; set; }

    private List<GoodsMovement> Corrections { get; set; } = [];

    [Parameter] public Guid Id { get; set; }

    [Inject] private CountGoods Count { get; set; } = null!;

    [Inject] private CorrectGoods Correct { get; set; } = null!;

    [SupplyParameterFromForm(Name = "counted")] private string? Counted { get; set; }

    [SupplyParameterFromForm(Name = "right")] private string? Right { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Why { get; set; }

    private string Here => $"/projects/movements/{Id}";

    private bool MayWrite => Db.Actor.May(Permission.WriteRecords);

    private string Next => Movement!.State switch
    {
        GoodsState.Waiting => "等另一个人复点；复点以前不计入库存和数字。",
        GoodsState.InForce => "已计入库存和数字。",
        _ => "没有生效；请重新清点后另记一笔。",
    };

    protected override async Task OnInitializedAsync()
    {
        Movement = await Db.Set<GoodsMovement>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, Cancel);
        if (Movement is null)
        {
            Missing();
            return;
        }

        Unit = await Db.Set<GoodsKind>().Where(k => k.Name == Movement.Goods).Select(k => k.Unit).SingleOrDefaultAsync(Cancel) ?? "";
        if (Movement.RoomId is { } room) Room = await Db.Set<ReadingRoom>().Where(r => r.Id == room).Select(r => r.Name).SingleOrDefaultAsync(Cancel);
        Corrections = await Db.Set<GoodsMovement>().AsNoTracking().Where(m => m.CorrectionOf == Id).OrderBy(m => m.Id).ToListAsync(Cancel);
    }

    private async Task CountAsync() => Said(long.TryParse(Counted, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var counted) ? await Count.DoAsync(Id, counted, Cancel) : new Refusal("请填整数。", "counted"), Here);

    private async Task CorrectAsync()
    {
        var right = WholeOf(Right, "right");
        Said(right.Refusal ?? (await Correct.DoAsync(Id, right.Value, Why, Cancel)).Refusal, Here);
    }
}
