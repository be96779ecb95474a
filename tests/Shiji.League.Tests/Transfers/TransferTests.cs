using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Transfers;

/// <summary>Nobody is lost between two branches: they are on the sender's roll until the receiver has them.</summary>
public sealed class TransferTests
{
    [Theory, OnEachDatabase]
    public async Task Sent_and_accepted_they_go_from_one_roll_to_the_other_on_one_day_and_their_file_with_them(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        LeagueDesk.Refused("way", (await SendAsync(desk, member.Id, desk.There, null)).Refusal);
        LeagueDesk.Refused("organisation", (await SendAsync(desk, member.Id, desk.Here)).Refusal);
        LeagueDesk.Refused("member", (await SendAsync(desk, member.Id, desk.There, actor: desk.ThereSecretary)).Refusal);
        var transfer = (await SendAsync(desk, member.Id, desk.There)).Value!;
        LeagueDesk.Refused("member", (await SendAsync(desk, member.Id, desk.Staff.There)).Refusal); // one at a time
        LeagueDesk.Refused("member", await desk.AsAsync(desk.HereSecretary, (LeaveLeague v) => v.DoAsync(member.Id, RollChangeKind.Died, new(2023, 2, 1), new("病故"))));
        LeagueDesk.Refused("organisation", (await AcceptAsync(desk, transfer.Id, actor: desk.HereSecretary)).Refusal);
        Assert.Equal((1, 0), (await desk.OnRollAsync(desk.Here, desk.Today), await desk.OnRollAsync(desk.There, desk.Today)));

        desk.GoTo(2023, 3, 9);
        Assert.Equal(TransferState.Done, (await AcceptAsync(desk, transfer.Id)).Value);
        LeagueDesk.Refused("transfer", (await AcceptAsync(desk, transfer.Id)).Refusal);
        Assert.Equal((1, 0, 0, 1), (await desk.OnRollAsync(desk.Here, new(2023, 3, 8)), await desk.OnRollAsync(desk.Here, new(2023, 3, 9)), await desk.OnRollAsync(desk.There, new(2023, 3, 8)), await desk.OnRollAsync(desk.There, new(2023, 3, 9))));
        Assert.Equal(desk.There, await desk.District.DoAsync(db => db.Set<Person>().Where(p => p.Id == 1).Select(p => p.OrganisationId).SingleAsync()));
        Assert.Equal((1, 1, 1, 1, 1), (
            await desk.FigureAsync("member.change[kind=转出]", desk.Here), await desk.FigureAsync("member.change[kind=转入]", desk.There), await desk.FigureAsync("member.transfer[state=完成]", desk.Here),
            await desk.FigureAsync("member.step[timely=按期]", desk.There), await desk.FigureAsync("member.roll")));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Accepted_by_a_committee_they_wait_on_the_senders_roll_for_a_branch(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        var transfer = (await SendAsync(desk, member.Id, desk.Staff.There)).Value!;
        var community = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        Assert.Equal(TransferState.Accepted, (await AcceptAsync(desk, transfer.Id, actor: community)).Value);
        LeagueDesk.Refused("branch", (await AcceptAsync(desk, transfer.Id, actor: community)).Refusal);
        LeagueDesk.Refused("branch", (await AcceptAsync(desk, transfer.Id, desk.Here, community)).Refusal);
        LeagueDesk.Refused("branch", (await AcceptAsync(desk, transfer.Id, desk.Staff.There, community)).Refusal);
        Assert.Equal(1, await desk.OnRollAsync(desk.Here, desk.Today));
        Assert.Equal(TransferState.Done, (await AcceptAsync(desk, transfer.Id, desk.There, community)).Value);
        Assert.Equal(1, await desk.OnRollAsync(desk.There, desk.Today));
        Assert.Equal(2, await desk.FigureAsync("member.step", desk.Staff.There)); // accepting and giving a branch are two
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Asked_for_by_the_receiver_the_sender_releases_and_learns_who_asks(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1, joined: new(2018, 5, 4), number: "201744000123");
        var name = await desk.District.DoAsync(db => db.Set<Person>().Where(p => p.Id == 1).Select(p => p.Name).SingleAsync());
        Task<Outcome<Transfer>> Ask(string? called, string? by) => desk.AsAsync(desk.ThereSecretary, (StartTransfer v) => v.AskAsync(desk.There, called, by, TransferWay.Job, null));
        LeagueDesk.Refused("name", (await Ask(" ", "201744000123")).Refusal);
        LeagueDesk.Refused("identity", (await Ask(name, null)).Refusal);
        LeagueDesk.Refused("identity", (await Ask("别人", "201744000123")).Refusal);
        LeagueDesk.Refused("identity", (await Ask(name, "201744000124")).Refusal);
        var transfer = (await Ask(name, "201744000123")).Value!;
        Assert.Equal((TransferState.Asked, desk.Here), (transfer.State, transfer.OrganisationId));
        LeagueDesk.Refused("organisation", await desk.AsAsync(desk.ThereSecretary, (AnswerTransfer v) => v.ReleaseAsync(transfer.Id)));
        LeagueDesk.Refused("transfer", (await AcceptAsync(desk, transfer.Id)).Refusal);
        Assert.Null(await desk.AsAsync(desk.HereSecretary, (AnswerTransfer v) => v.ReleaseAsync(transfer.Id)));
        Assert.True((await AcceptAsync(desk, transfer.Id)) is { Ok: false, Refusal.Field: "by" }); // who asked does not also accept
        Assert.Equal(TransferState.Done, (await AcceptAsync(desk, transfer.Id, actor: await desk.Staff.PostAsync(desk.There, StandardRoles.Secretary))).Value);
        Assert.Equal(desk.There, (await desk.FindAsync(member.Id)).OrganisationId);
    }

    [Theory, OnEachDatabase]
    public async Task Refused_withdrawn_or_lapsed_they_stay_where_they_are_and_may_be_sent_again(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        var first = (await SendAsync(desk, member.Id, desk.There)).Value!;
        LeagueDesk.Refused("reason", await desk.AsAsync(desk.ThereSecretary, (AnswerTransfer v) => v.RefuseAsync(first.Id, " ")));
        LeagueDesk.Refused("organisation", await desk.AsAsync(desk.HereSecretary, (AnswerTransfer v) => v.RefuseAsync(first.Id, "不收")));
        Assert.Null(await desk.AsAsync(desk.ThereSecretary, (AnswerTransfer v) => v.RefuseAsync(first.Id, "不在本社区")));
        var second = (await SendAsync(desk, member.Id, desk.There)).Value!;
        LeagueDesk.Refused("organisation", await desk.AsAsync(desk.ThereSecretary, (AnswerTransfer v) => v.WithdrawAsync(second.Id, "撤")));
        Assert.Null(await desk.AsAsync(desk.HereSecretary, (AnswerTransfer v) => v.WithdrawAsync(second.Id, "填错了")));
        var third = (await SendAsync(desk, member.Id, desk.There)).Value!;
        Assert.Equal(new DateOnly(2023, 3, 11), third.DueOn);

        desk.GoTo(2023, 3, 12); // nobody has written it down yet
        LeagueDesk.Refused("transfer", (await AcceptAsync(desk, third.Id)).Refusal);
        var fourth = await SendAsync(desk, member.Id, desk.There);
        Assert.True(fourth.Ok, fourth.Refusal?.Message);
        desk.GoTo(2023, 4, 1);
        await NightAsync(desk);
        await NightAsync(desk);
        Assert.Equal([TransferState.Refused, TransferState.Withdrawn, TransferState.Lapsed, TransferState.Lapsed], await desk.District.DoAsync(db => db.Set<Transfer>().OrderBy(t => t.State).Select(t => t.State).ToListAsync()));
        Assert.Equal((1, 3, 1, 3), (await desk.OnRollAsync(desk.Here, desk.Today), await desk.FigureAsync("member.step", desk.There), await desk.FigureAsync("member.step[timely=按期]", desk.There), await desk.FigureAsync("member.transfer")));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Too_old_under_way_it_ends_and_the_sender_lets_them_go(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.EditAsync(1, p => p.BornOn = new(1995, 3, 5));
        await desk.EditAsync(2, p => p.BornOn = new(1995, 3, 5));
        var (first, second) = (await desk.ListAsync(1), await desk.ListAsync(2));
        var (met, missed) = ((await SendAsync(desk, first.Id, desk.There)).Value!, (await SendAsync(desk, second.Id, desk.There)).Value!);
        desk.GoTo(2023, 3, 5);
        Assert.Equal(TransferState.OfAge, (await AcceptAsync(desk, met.Id)).Value);
        await NightAsync(desk);
        Assert.Equal([TransferState.OfAge, TransferState.OfAge], await desk.District.DoAsync(db => db.Set<Transfer>().Where(t => t.Id == met.Id || t.Id == missed.Id).Select(t => t.State).ToListAsync()));
        LeagueDesk.Refused("member", (await SendAsync(desk, first.Id, desk.There)).Refusal);
        Assert.Equal(2, await desk.OnRollAsync(desk.Here, desk.Today));
        Assert.Null(await desk.AsAsync(desk.HereSecretary, (LeaveLeague v) => v.OfAgeAsync([first.Id, second.Id], desk.Today, null)));
        Assert.Equal(0, await desk.OnRollAsync(desk.Here, desk.Today));
    }

    [Theory, OnEachDatabase]
    public async Task A_branch_with_members_is_not_revoked_and_what_was_on_the_way_to_it_turns_to_whoever_answers_for_it(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        var heir = await desk.District.FoundAsync("HEIR", desk.Staff.There, OrganisationType.Branch);
        var late = await desk.District.FoundAsync("LATE", desk.Staff.There, OrganisationType.Branch);
        await desk.District.RefreshAsync();
        var transfer = (await SendAsync(desk, member.Id, desk.There)).Value!;
        var stays = await desk.ListAsync(2, desk.There);
        Task<Refusal?> End(int branch, int? successor, DateOnly day) => desk.AsAsync(Actor.System, (RevokeOrganisation v) => successor is { } s ? v.MergeAsync(branch, s, new(day)) : v.DoAsync(branch, new(day)));
        LeagueDesk.Refused("organisation", await End(desk.There, null, desk.Today));
        LeagueDesk.Refused("successor", await End(desk.There, desk.Staff.Here, desk.Today));
        LeagueDesk.Refused("day", await End(desk.There, heir, new(2022, 1, 1)));
        Assert.Null(await End(desk.There, heir, desk.Today));
        await desk.District.RefreshAsync();
        Assert.Equal((0, 1, heir), (await desk.OnRollAsync(desk.There, desk.Today), await desk.OnRollAsync(heir, desk.Today), (await desk.FindAsync(stays.Id)).OrganisationId));
        var turned = await desk.District.DoAsync(db => db.Set<Transfer>().SingleAsync(t => t.Id == transfer.Id));
        Assert.Equal((heir, TransferState.Released), (turned.OtherId, turned.State));

        Assert.Null(await desk.AsAsync(desk.HereSecretary, (AnswerTransfer v) => v.WithdrawAsync(transfer.Id, "改去向")));
        var again = (await SendAsync(desk, member.Id, late)).Value!;
        Assert.Null(await End(late, null, desk.Today));
        await desk.District.RefreshAsync();
        var community = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        Assert.Equal(TransferState.Done, (await AcceptAsync(desk, again.Id, heir, community)).Value);
        Assert.Equal(2, await desk.OnRollAsync(heir, desk.Today));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_accept_at_once_take_them_once(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var member = await desk.ListAsync(1);
        var transfer = (await SendAsync(desk, member.Id, desk.There)).Value!;
        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AcceptAsync(desk, transfer.Id)));
        Assert.Single(said, s => s.Ok);
        Assert.Equal((0, 1, 2), (await desk.OnRollAsync(desk.Here, desk.Today), await desk.OnRollAsync(desk.There, desk.Today), await desk.District.DoAsync(db => db.Set<RollSpell>().CountAsync())));
    }

    private static Task<Outcome<Transfer>> SendAsync(LeagueDesk desk, int member, int to, TransferWay? way = TransferWay.Home, Actor? actor = null) =>
        desk.AsAsync(actor ?? desk.HereSecretary, (StartTransfer v) => v.SendAsync(member, to, way, false, null));

    private static Task<Outcome<TransferState>> AcceptAsync(LeagueDesk desk, Guid id, int? branch = null, Actor? actor = null) =>
        desk.AsAsync(actor ?? desk.ThereSecretary, (AnswerTransfer v) => v.AcceptAsync(id, branch));

    private static Task NightAsync(LeagueDesk desk) => desk.Staff.AsAsync(Actor.System, s => Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<LapseTransfers>(s).DoAsync(null!, default));
}
