using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>一项星级认定页 — what was decided, and its end where it has one.</summary>
public sealed partial class StarAwardPage
{
    private StarAward? Award { get; set; }

    private string Name { get; set; } = "";

    [Parameter] public Guid Id { get; set; }

    [Inject] private AnswerStar Answer { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "mistaken")] private string? Mistaken { get; set; }

    private string Here => $"/stars/awards/{Id}";

    protected override async Task OnInitializedAsync()
    {
        Award = await Db.Set<StarAward>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel);
        if (Award is null) Missing();
        else Name = (await Db.MaskedNamesAsync([Award.PersonId], Cancel)).GetValueOrDefault(Award.PersonId, "");
    }

    private async Task RevokeAsync() => Said(await Answer.RevokeAsync(Id, Mistaken == "1", Reason, Cancel), Here);
}
