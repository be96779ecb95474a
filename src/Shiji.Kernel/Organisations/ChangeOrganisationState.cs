using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>状态变动 — into re-election or rectification and out of it again, from a day on (domain.md §1.3). It stands all the while, and counts.</summary>
public sealed class ChangeOrganisationState(ShijiDb db, JudgeTwoNew twoNew, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(int id, OrganisationState state, Act act, CancellationToken cancel = default)
    {
        var taken = await OrganisationDesk.TakeAsync(db, clock, id, act, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (desk, before) = (taken.Value, taken.Value.Spell);
        if (!MayFollow(before.State, state))
            return new Refusal($"“{desk.Organisation.Name}”现在是“{before.State.Word()}”，不能转为“{state.Word()}”：换届中、整顿的，先恢复运行。", "state");

        desk.Note(db, clock, OrganisationEventKind.StateChanged, act, $"由{before.State.Word()}转为{state.Word()}");
        var next = desk.Continue(db, clock, act.Day, SpellReason.StateChanged);
        next.State = state;
        await twoNew.OpenedAsync(next, before, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static bool MayFollow(OrganisationState before, OrganisationState next) => (before, next) switch
    {
        (OrganisationState.Active, OrganisationState.Reelecting or OrganisationState.Rectifying) => true,
        (OrganisationState.Reelecting or OrganisationState.Rectifying, OrganisationState.Active) => true,
        _ => false,
    };
}
