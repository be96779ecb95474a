using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>一批编号页 — what was given on, what was used; whoever has it gives on out of it.</summary>
public sealed partial class NumberBatchPage
{
    /// <summary>So many are shown here; the list has them all.</summary>
    private const int Most = 50;

    private NumberLine? Line { get; set; }

    private IReadOnlyList<NumberLine> Given { get; set; } = [];

    private IReadOnlyList<NumberUse> Used { get; set; } = [];

    private bool MaySeeOutOf { get; set; }

    private bool MayGive { get; set; }

    private bool MayTakeBack { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private GiveNumbers Give { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation", FormName = "give")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "count", FormName = "give")] private string? Count { get; set; }

    [SupplyParameterFromForm(Name = "day", FormName = "give")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "document", FormName = "give")] private string? Document { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "back")] private string? Reason { get; set; }

    private string Here => $"/numbers/{Id}";

    protected override async Task OnInitializedAsync()
    {
        if (await Db.Set<NumberBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id, Cancel) is not { } batch)
        {
            Missing();
            return;
        }

        Line = (await NumberLine.OfAsync(Db, [batch], Cancel))[0];
        var outOf = batch.OutOfId is { } above ? await Db.Set<NumberBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == above, Cancel) : null;
        MaySeeOutOf = outOf is not null;
        MayGive = !batch.Void && Line.Stock.Left > 0 && await Db.CheckAsync(Permission.ReviewRecords, batch.OrganisationId, Cancel) is null;
        MayTakeBack = !batch.Void && Line.Stock.Left == batch.Count && (outOf is not null || batch.OutOfId is null) && await Db.CheckAsync(Permission.ReviewRecords, outOf?.OrganisationId ?? batch.OrganisationId, Cancel) is null;
        Given = await NumberLine.OfAsync(Db, await Db.Set<NumberBatch>().AsNoTracking().Where(b => b.OutOfId == Id && !b.Void).OrderBy(b => b.First).Take(Most).ToListAsync(Cancel), Cancel);
        Used = await Db.Set<NumberUse>().AsNoTracking().Where(u => u.BatchId == Id).OrderBy(u => u.Number).Take(Most).ToListAsync(Cancel);
    }

    private async Task GiveAsync()
    {
        var (unit, day, count) = (await OrganisationOf(Unit), DayOf(Day, "day"), WholeOf(Count, "count"));
        var refusal = unit.Refusal ?? count.Refusal ?? day.Refusal ?? (await Give.GiveAsync(Id, unit.Value, count.Value, day.Value, Document, Cancel)).Refusal;
        Said(refusal, Here, "given");
    }

    private async Task BackAsync()
    {
        Refusal? refusal = await Give.TakeBackAsync(Id, Reason, Cancel);
        Said(refusal, Here, "back");
    }
}
