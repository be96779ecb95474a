using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Volunteers;

/// <summary>Somebody becomes a volunteer once; whatever happens to them later makes nobody new.</summary>
public sealed class RegistrationTests
{
    [Theory, OnEachDatabase]
    public async Task One_person_is_registered_once_in_the_whole_district_and_counted_by_channel_and_age(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        await desk.EditAsync(2, p => p.BornOn = new(2006, 3, 2));
        var (first, second) = (await desk.VolunteerAsync(1), await desk.VolunteerAsync(2));
        Assert.Equal((1, 2), (first.Id, second.Id));
        var again = (await desk.RegisterAsync(1)).Refusal!;
        Assert.Equal("person", again.Field);
        Assert.Contains(VolunteerNumber.Of(1), again.Message, StringComparison.Ordinal);
        Assert.Equal("person", (await desk.RegisterAsync(1, desk.Staff.There, Actor.System)).Refusal?.Field);

        Assert.Equal((2, 2), (await desk.FigureAsync("volunteer.registration"), await desk.FigureAsync("volunteer.registration.person")));
        Assert.Equal((2, 0, 1, 1), (
            await desk.FigureAsync("volunteer.registration[channel=组织代办]"), await desk.FigureAsync("volunteer.registration[channel=线上自助]") ?? 0,
            await desk.FigureAsync("volunteer.registration[age=未满18岁]"), await desk.FigureAsync("volunteer.registration[age=18至35岁]")));
        Assert.Equal((2, 0), (await desk.FigureAsync("volunteer.registration", desk.Staff.Street), await desk.FigureAsync("volunteer.registration", desk.Staff.There) ?? 0));
    }

    [Theory, OnEachDatabase]
    public async Task A_new_file_and_its_volunteer_are_made_together_or_not_at_all(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var entry = new NewPerson(desk.Staff.Here, "柳清越") { BornOn = new(2019, 1, 1), Guardian = new("柳父", "13800001234", "父亲"), Consents = ["file", "minor"] };
        var young = await desk.AsAsync(desk.Here, (RegisterVolunteer verb) => verb.DoAsync(entry, null, new()));
        Assert.Contains("满 6周岁才能注册", young.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(8, await desk.District.DoAsync(db => db.Set<Person>().CountAsync()));
        var made = await desk.AsAsync(desk.Here, (RegisterVolunteer verb) => verb.DoAsync(entry with { BornOn = new(2012, 1, 1) }, null, new(Skills: 1)));
        Assert.True(made.Ok, made.Refusal?.Message);
        Assert.Equal(9, await desk.District.DoAsync(db => db.Set<Person>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_child_without_a_guardians_consent_and_somebody_without_a_day_of_birth_are_not_registered(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        await desk.EditAsync(1, p => p.BornOn = new(2012, 5, 1));
        await desk.EditAsync(2, p => p.BornOn = null);
        Assert.Contains("没有监护人的同意", (await desk.RegisterAsync(1)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("born", (await desk.RegisterAsync(2)).Refusal?.Field);
        Assert.Null(await desk.AsAsync(desk.Here, (GiveConsent verb) => verb.DoAsync(1, ConsentPurpose.Minor, null)));
        Assert.True((await desk.RegisterAsync(1)).Ok);
    }

    [Theory, OnEachDatabase]
    public async Task Suspended_gone_back_again_and_moved_they_are_the_same_volunteer_and_no_new_one(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var id = (await desk.VolunteerAsync(1)).Id;
        Assert.Equal("reason", (await desk.ChangeAsync(c => c.SuspendAsync(id, " ")))?.Field);
        Assert.Null(await desk.ChangeAsync(c => c.SuspendAsync(id, "冒用他人服务时长")));
        Assert.Equal("state", (await desk.ChangeAsync(c => c.SuspendAsync(id, "再次")))?.Field);
        Assert.Null(await desk.ChangeAsync(c => c.RestoreAsync(id, "已经改正")));
        Assert.Null(await desk.ChangeAsync(c => c.LeaveAsync(id, "搬走了")));
        Assert.Contains("办理恢复", (await desk.RegisterAsync(1)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(await desk.ChangeAsync(c => c.RestoreAsync(id, "搬回来了")));
        Assert.Equal("organisation", (await desk.ChangeAsync(c => c.MoveAsync(id, desk.Staff.There, "搬家")))?.Field); // not within reach
        Assert.Null(await desk.ChangeAsync(c => c.MoveAsync(id, desk.Staff.There, "搬家"), Actor.System));
        Assert.Equal((VolunteerState.Formal, desk.Staff.There), ((await desk.FindAsync(id)).State, (await desk.FindAsync(id)).OrganisationId));
        Assert.Equal((1, 1), (await desk.FigureAsync("volunteer.registration", desk.Staff.Here), await desk.FigureAsync("volunteer.registration.person")));
        string[] told = ["停用", "恢复", "恢复", "换主组织", "注册（组织代办）", "注销"]; // all in one moment of the test's clock
        Assert.Equal(told.Order(StringComparer.Ordinal), (await desk.District.DoAsync(db => db.Set<LifeEvent>().Select(e => e.What).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_registration_made_by_mistake_is_voided_by_somebody_else_and_made_again_keeps_its_number(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var id = (await desk.VolunteerAsync(1)).Id;
        Assert.Equal("by", (await desk.ChangeAsync(c => c.VoidAsync(id, "点错了人")))?.Field);
        var above = await desk.Staff.PostAsync(desk.Staff.Street, StandardRoles.Secretary);
        Assert.Null(await desk.ChangeAsync(c => c.VoidAsync(id, "点错了人"), above));
        Assert.Equal(0, await desk.FigureAsync("volunteer.registration") ?? 0);
        Assert.Contains("不能恢复", (await desk.ChangeAsync(c => c.RestoreAsync(id, "想恢复")))!.Message, StringComparison.Ordinal);
        Assert.Equal(id, (await desk.VolunteerAsync(1)).Id);
        Assert.Equal((1, 1), (await desk.FigureAsync("volunteer.registration"), await desk.FigureAsync("volunteer.registration.person")));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_sees_or_changes_volunteers_beyond_their_reach(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var id = (await desk.VolunteerAsync(1)).Id;
        var there = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        var security = await desk.Staff.PostAsync(District.Root, StandardRoles.SecurityAdmin);
        foreach (var stranger in new[] { there, security, Actor.Nobody }) Assert.Equal(0, await desk.District.DoAsync(db => db.Set<Volunteer>().CountAsync(), stranger));
        Assert.Equal("volunteer", (await desk.ChangeAsync(c => c.SuspendAsync(id, "试试"), there))?.Field);
        Assert.Equal("person", (await desk.RegisterAsync(2, desk.Staff.There, there)).Refusal?.Field);
        Assert.Equal("organisation", (await desk.RegisterAsync(2, desk.Staff.There)).Refusal?.Field);
        var reader = await desk.Staff.PostAsync(desk.Staff.Here, "reader");
        Assert.Equal("post", (await desk.RegisterAsync(2, actor: reader)).Refusal?.Field);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_served_nowhere_for_long_is_dormant_and_only_the_day_of_service_ends_it(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var id = (await desk.VolunteerAsync(1)).Id;
        var line = new DateOnly(2024, 3, 2);
        Assert.True((await desk.FindAsync(id)).IsDormant(line));
        Assert.False((await desk.FindAsync(id)).IsDormant(null)); // a district without the rule has none
        // Told from another community's hall.
        var there = await desk.Staff.PostAsync(desk.Staff.There, "officer");
        Assert.Equal(1, await desk.AsAsync(there, (NoteServed verb) => verb.DoAsync([1, 2], new(2024, 5, 1))));
        Assert.Equal(0, await desk.AsAsync(there, (NoteServed verb) => verb.DoAsync([1], new(2024, 4, 1))));
        Assert.Equal((new(2024, 5, 1), false), ((await desk.FindAsync(id)).LastServedOn, (await desk.FindAsync(id)).IsDormant(line)));
    }

    [Theory, OnEachDatabase]
    public async Task Two_files_of_one_volunteer_are_merged_and_counted_as_one_person(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        await desk.VolunteerAsync(1);
        await desk.VolunteerAsync(2);
        var (one, two) = (await desk.Staff.PostAsync(District.Root, StandardRoles.Secretary), await desk.Staff.PostAsync(District.Root, StandardRoles.Secretary));
        var asked = await desk.AsAsync(one, (ProposeMerge verb) => verb.DoAsync(1, 2, "核对过证件"));
        Assert.Null(await desk.AsAsync(two, (AnswerMerge verb) => verb.AcceptAsync(asked.Value!.Id)));
        Assert.Equal((2, 1), (await desk.FigureAsync("volunteer.registration"), await desk.FigureAsync("volunteer.registration.person")));
    }

    [Theory, OnEachDatabase]
    public async Task Erased_nothing_tells_who_they_were_and_the_figure_stands(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var id = (await desk.VolunteerAsync(1, new(Skills: 3, ZyszNo: "A1", NationalNo: "B2"))).Id;
        Assert.Null(await desk.ChangeAsync(c => c.MoveAsync(id, desk.Staff.There, "搬家"), Actor.System));
        Assert.Null(await desk.AsAsync(desk.Here, (ErasePerson verb) => verb.DoAsync(1, "本人要求"))); // the file is here, the volunteer there
        var left = await desk.FindAsync(id);
        Assert.Equal((VolunteerState.Left, 0, null, null), (left.State, left.Skills, left.ZyszNo, left.NationalNo));
        Assert.Equal((1, 1), (await desk.FigureAsync("volunteer.registration"), await desk.FigureAsync("volunteer.registration.person")));
    }

    [Theory, OnEachDatabase]
    public async Task The_proof_agrees_and_finds_what_was_done_behind_the_book(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        await desk.VolunteerAsync(1);
        await desk.TeamAsync("晨曦队");
        await desk.District.RefreshAsync();
        Assert.Empty((await desk.District.ProveAsync("2023H1")).Differences);
        await desk.District.SqlAsync($"UPDATE volunteer_registration SET state = 5");
        Assert.Contains((await desk.District.ProveAsync("2023H1")).Differences, d => d.Measure.Key == "volunteer.registration");
    }
}
