using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>转接台 — what the verbs of a transfer have in common: whose turn it is, until when, and how a step is written down.</summary>
public sealed class TransferDesk(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    public const string Days = "transfer.days";

    /// <summary>The last day for a step that begins today; null where the district keeps no such rule.</summary>
    public async Task<DateOnly?> DueAsync(CancellationToken cancel) => (await rules.OnAsync(clock.Today, cancel)).Find(Days) is { } days ? clock.Today.AddDays((int)days.Value) : null;

    /// <summary>A transfer whose turn it is at one of the organisations that the actor may act for.</summary>
    public async Task<Outcome<Transfer>> TakeAsync(Guid id, TransferState[] states, CancellationToken cancel)
    {
        if (await db.Set<Transfer>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } transfer) return new Refusal("没有这项转接，或者不归您现在的岗位管。", "transfer");
        var state = transfer.StateOn(clock.Today);
        if (!states.Contains(state)) return new Refusal($"这项转接现在是“{state.Word()}”，请刷新后再看。", "transfer");
        return await db.CheckAsync(Permission.WritePeople, TurnOf(transfer), cancel) is { } beyond ? beyond : transfer;
    }

    /// <summary>Whose turn it is.</summary>
    public static int TurnOf(Transfer transfer) => transfer.State == TransferState.Asked ? transfer.OrganisationId : transfer.OtherId;

    /// <summary>The step that is done now; added to what the caller saves.</summary>
    public void Step(Transfer transfer, string what, bool timely = true, DateOnly? day = null) => db.Add(new TransferStep
    {
        Id = clock.NewId(),
        OrganisationId = TurnOf(transfer),
        Day = day ?? clock.Today,
        TransferId = transfer.Id,
        PersonId = transfer.PersonId,
        Kind = transfer.State switch { TransferState.Asked => TransferStepKind.Release, TransferState.Released => TransferStepKind.Receive, _ => TransferStepKind.Assign },
        Timely = timely,
        What = what,
        By = db.Actor.Name,
        At = clock.UtcNow,
        Evidence = Evidence.Declared,
    });

    /// <summary>It ends; whose roll they are on does not change by that.</summary>
    public void End(Transfer transfer, TransferState state, string? answer, DateOnly? day = null) =>
        (transfer.State, transfer.Answer, transfer.EndedOn, transfer.DueOn) = (state, string.IsNullOrWhiteSpace(answer) ? transfer.Answer : answer.Trim(), day ?? clock.Today, null);

    /// <summary>超时失效 — nobody did in time what was theirs to do: written down on the first day that was late.</summary>
    public void Lapse(Transfer late)
    {
        var day = late.DueOn!.Value.AddDays(1);
        Step(late, "超过期限没有办理", timely: false, day);
        End(late, TransferState.Lapsed, null, day);
    }

    /// <summary>年满离团年龄 today, by the file wherever it is kept.</summary>
    public async Task<bool> IsOfAgeAsync(int person, CancellationToken cancel) =>
        await db.PostOfAsync(person, clock.Today, cancel) is null && (await rules.OnAsync(clock.Today, cancel)).IsOfAge(await db.Whole<Person>().Where(p => p.Id == person).Select(p => p.BornOn).SingleAsync(cancel), clock.Today);

    /// <summary>By account; where one of the two has none, by name.</summary>
    public bool IsOwn(Transfer transfer) => transfer.AskedById is { } author && db.Actor.AccountId is { } reader ? author == reader : transfer.AskedBy == db.Actor.Name;

    /// <summary>Saves in the actor's name at both ends; what somebody else did meanwhile stands.</summary>
    public async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        using var _ = db.ByProgram();
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            return new Refusal("刚刚有人办过这名团员的事，这次没有办，请刷新后再看。", "transfer");
        }
    }
}
