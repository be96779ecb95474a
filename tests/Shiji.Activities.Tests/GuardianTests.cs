using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Activities.Tests;

public sealed class GuardianTests
{
    [Theory, OnEachDatabase]
    public async Task A_guardian_who_withdraws_takes_the_child_out_and_both_places_go_to_those_who_wait(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var (role, me, own, child) = await FamilyAsync(hall, places: 2, born: new(2015, 1, 1));
        var (third, fourth) = (await JoinAsync(hall, await hall.Staffed.OwnAsync(3), role), await JoinAsync(hall, await hall.Staffed.OwnAsync(4), role));
        Assert.Equal((SignUpState.Waiting, SignUpState.Waiting), (third.State, fourth.State));
        var mine = await hall.AsAsync<MyActivities, Mine?>(me, m => m.ReadAsync(10, default));
        Assert.Equal([1, 0], mine!.Coming.OrderBy(c => c.Row.PersonId).Select(c => c.Brings)); // the button says so before

        Assert.Null(await hall.AsAsync<LeaveSession, Refusal?>(me, l => l.WithdrawAsync(own.Id)));
        var rows = await RowsAsync(hall, own.SessionId);
        Assert.Equal((SignUpState.Withdrawn, SignUpState.Withdrawn, SignUpState.Joined, SignUpState.Joined), (rows[1].State, rows[2].State, rows[3].State, rows[4].State));
        Assert.Contains("监护人退出", rows[2].Reason, StringComparison.Ordinal);
        Assert.Equal(2, await hall.District.DoAsync(db => db.Set<SessionRole>().Where(r => r.Id == role).Select(r => r.Taken).SingleAsync()));
        Assert.Equal(me.AccountId, await hall.District.DoAsync(db => db.Set<Notice>().Where(n => n.Key == $"signup:{child.Id:N}:Withdrawn").Select(n => n.AccountId).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_child_who_waits_goes_too_and_is_not_moved_up_without_its_guardian(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var (_, me, own, child) = await FamilyAsync(hall, places: 1, born: new(2015, 1, 1));
        Assert.Equal(SignUpState.Waiting, child.State);
        Assert.Null(await hall.AsAsync<LeaveSession, Refusal?>(me, l => l.WithdrawAsync(own.Id)));
        Assert.Equal(SignUpState.Withdrawn, (await RowsAsync(hall, own.SessionId))[2].State);
    }

    [Theory, OnEachDatabase]
    public async Task A_child_old_enough_to_come_alone_stays_and_may_be_withdrawn_alone(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var (_, me, own, child) = await FamilyAsync(hall, places: 2, born: new(2012, 1, 1)); // eleven
        Assert.Null(await hall.AsAsync<LeaveSession, Refusal?>(me, l => l.WithdrawAsync(own.Id)));
        Assert.Equal(SignUpState.Joined, (await RowsAsync(hall, own.SessionId))[2].State);
        Assert.Null(await hall.AsAsync<LeaveSession, Refusal?>(me, l => l.WithdrawAsync(child.Id)));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_refused_is_refused_with_the_child_and_nobody_leaves_a_child_that_is_there(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var (_, me, own, child) = await FamilyAsync(hall, places: 2, born: new(2015, 1, 1));
        hall.Clock(9);
        Assert.Null(await hall.AsAsync<CallRoll, Refusal?>(hall.Officer, r => r.DoAsync(own.SessionId, 2, false)));
        Assert.Contains("孩子已经签到", (await hall.AsAsync<LeaveSession, Refusal?>(me, l => l.WithdrawAsync(own.Id)))!.Message, StringComparison.Ordinal);
        await hall.District.DoAsync(db => db.Set<CheckIn>().ExecuteDeleteAsync());
        Assert.Null(await hall.AsAsync<LeaveSession, Refusal?>(hall.Officer, l => l.RefuseAsync(own.Id, "人够了")));
        var rows = await RowsAsync(hall, own.SessionId);
        Assert.Equal((SignUpState.Refused, SignUpState.Refused), (rows[1].State, rows[2].State));
        Assert.Contains("人够了", rows[2].Reason, StringComparison.Ordinal);
        Assert.Equal(child.Id, rows[2].Id);
    }

    /// <summary>Person one is the guardian of person two; both are signed up.</summary>
    private static async Task<(Guid Role, Actor Me, SignUp Own, SignUp Child)> FamilyAsync(Hall hall, int places, DateOnly born)
    {
        var session = await hall.SessionAsync(change: p => p with { Roles = [new("引导", places)] });
        var role = await hall.District.DoAsync(db => db.Set<SessionRole>().Where(r => r.SessionId == session.Id).Select(r => r.Id).SingleAsync());
        var me = await hall.Staffed.OwnAsync(1);
        await hall.Staffed.AsAsync(Actor.System, async s =>
        {
            var (db, vault) = (s.GetRequiredService<ShijiDb>(), s.GetRequiredService<Vault>());
            var (guardian, child) = ((await db.Set<Person>().FindAsync(1))!, (await db.Set<Person>().FindAsync(2))!);
            guardian.Phone = vault.Seal("13800000000", Person.PhonePurpose);
            (child.BornOn, child.GuardianName, child.GuardianPhone) = (born, vault.Seal(guardian.Name, Person.GuardianNamePurpose), vault.Seal("138 0000 0000", Person.GuardianPhonePurpose));
            return await db.SaveChangesAsync();
        });
        var own = await JoinAsync(hall, me, role);
        return (role, me, own, await JoinAsync(hall, me, role, 2));
    }

    private static async Task<SignUp> JoinAsync(Hall hall, Actor who, Guid role, int? person = null)
    {
        var made = await hall.AsAsync<SignUpFor, Outcome<SignUp>>(who, s => s.DoAsync(new(role, person)));
        Assert.Null(made.Refusal);
        return made.Value!;
    }

    private static Task<Dictionary<int, SignUp>> RowsAsync(Hall hall, Guid session) => hall.District.DoAsync(db => db.Set<SignUp>().AsNoTracking().Where(s => s.SessionId == session).ToDictionaryAsync(s => s.PersonId));
}
