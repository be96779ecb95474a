using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Volunteering;

/// <summary>一轮巡查页 — who is missing first, then who was seen.</summary>
public sealed partial class RoundPage
{
    private InspectionRound? Round { get; set; }

    private List<RoundPlace> Places { get; set; } = [];

    private List<RoundPlace> Left => Places.FindAll(p => p.SeenOn is null);

    private List<RoundPlace> Seen => Places.FindAll(p => p.SeenOn is not null);

    [Parameter] public Guid Id { get; set; }

    [Inject] private RoundProgress Progress { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (await Db.Set<InspectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, Cancel) is { } round) Places = await Progress.Places(round).ToListAsync(Cancel);
        else round = null;
        if (Places.Count > 0) Round = round;
        else Missing();
    }
}
