using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>一个星级申报页 — reviewed by another, decided by a third.</summary>
public sealed partial class StarCasePage
{
    private StarCase? Case { get; set; }

    private string Name { get; set; } = "";

    [Parameter] public Guid Id { get; set; }

    [Inject] private AnswerStar Answer { get; set; } = null!;

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "document")] private string? Document { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/stars/cases/{Id}";

    private string Next => Case!.State switch
    {
        StarCaseState.Proposed => "等申报人以外的人审核。",
        StarCaseState.Reviewed => "等第三个人认定。",
        StarCaseState.Awarded => "已经认定，计入数字。",
        _ => "已退回；条件够了可以重新申报。",
    };

    protected override async Task OnInitializedAsync()
    {
        Case = await Db.Set<StarCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, Cancel);
        if (Case is null) Missing();
        else Name = (await Db.MaskedNamesAsync([Case.PersonId], Cancel)).GetValueOrDefault(Case.PersonId, "");
    }

    private async Task ReviewAsync() => Said(await Answer.ReviewAsync(Id, Cancel), Here);

    private async Task DecideAsync()
    {
        var day = DayOf(Day, "day");
        Said(day.Refusal ?? await Answer.DecideAsync(Id, day.Value, Document, Cancel), Here);
    }

    private async Task ReturnAsync() => Said(await Answer.ReturnAsync(Id, Reason, Cancel), Here);
}
