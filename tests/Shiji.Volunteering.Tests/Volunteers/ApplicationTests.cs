using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Volunteering.Tests.Volunteers;

/// <summary>What a stranger says on the public page waits for the organisation they chose, and tells them nothing.</summary>
public sealed class ApplicationTests
{
    private const string Number = "11010519491231002X"; // the example of the standard itself
    private const string Good = "Qingfeng-Luyu-73";

    [Theory, OnEachDatabase]
    public async Task An_application_waits_and_counts_nothing_until_it_was_accepted(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        Assert.Null(await ApplyAsync(desk, Of(desk, "柳清越")));
        var asked = await OnlyAsync(desk);
        Assert.Equal((ApplicationState.Waiting, "柳**，2000年生，138****1234"), (asked.State, asked.Shown));
        Assert.Equal(0, await desk.FigureAsync("volunteer.registration") ?? 0);
        Assert.Equal("by", (await ReviewAsync(desk, asked.Id, actor: desk.Here with { AccountId = asked.AccountId })).Refusal?.Field);

        var made = await ReviewAsync(desk, asked.Id);
        Assert.True(made.Ok, made.Refusal?.Message);
        Assert.Equal((1, 1), (await desk.FigureAsync("volunteer.registration[channel=线上自助]"), await desk.FigureAsync("volunteer.registration.person", desk.Staff.Here)));
        Assert.Null((await OnlyAsync(desk)).Content); // moved into the file
        var person = await desk.District.DoAsync(db => db.Set<Person>().SingleAsync(p => p.Id == made.Value.PersonId));
        Assert.Equal(("柳清越", desk.Staff.Here), (person.Name, person.OrganisationId));
        Assert.Equal(["contact", "file"], await desk.District.DoAsync(db => db.Set<Consent>().Where(c => c.PersonId == person.Id).Select(c => c.Purpose).Order().ToListAsync()));
        Assert.Equal("application", (await ReviewAsync(desk, asked.Id)).Refusal?.Field);

        var own = await OwnAsync(desk, asked.AccountId);
        var seen = await desk.AsAsync(own, (OwnVolunteer verb) => verb.ReadAsync());
        Assert.Equal(made.Value.Id, seen.Volunteer?.Id);
        Assert.Contains(VolunteerNumber.Of(made.Value.Id), Assert.Single(await desk.AsAsync(own, (ReadNotices notices) => notices.ListAsync(9))).Text, StringComparison.Ordinal);
        Assert.Null(await desk.AsAsync(own, (OwnVolunteer verb) => verb.ProfileAsync(new(Skills: 3, Times: 1))));
        Assert.Null(await desk.AsAsync(own, (OwnVolunteer verb) => verb.LeaveAsync("搬走了")));
        Assert.Equal((3, VolunteerState.Left), ((await desk.FindAsync(made.Value.Id)).Skills, (await desk.FindAsync(made.Value.Id)).State));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_known_is_answered_like_whoever_is_not(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var known = await desk.AsAsync(Actor.System, (RegisterPerson verb) => verb.DoAsync(new(desk.Staff.There, "江照晚") { Identity = Number, Consents = ["file"] }));
        Assert.True(known.Ok, known.Refusal?.Message);
        var entry = Of(desk, "江照晚") with { Identity = Number, BornOn = null };
        Assert.Null(await ApplyAsync(desk, entry));
        // Only whoever reviews learns of it, and says how they made sure.
        var asked = await OnlyAsync(desk);
        var refused = (await ReviewAsync(desk, asked.Id)).Refusal!;
        Assert.Equal("because", refused.Field);
        var made = await ReviewAsync(desk, asked.Id, because: "看过身份证原件");
        Assert.Equal(known.Value.Id, made.Value?.PersonId);
        Assert.Null((await desk.District.DoAsync(db => db.Set<Person>().SingleAsync(p => p.Id == known.Value.Id))).AccountId); // that unit links it
        Assert.Equal(asked.AccountId, (await desk.FindAsync(made.Value!.Id)).AccountId);
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_elses_document_brings_nobody_into_their_file(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        Assert.True((await desk.AsAsync(Actor.System, (RegisterPerson verb) => verb.DoAsync(new(desk.Staff.There, "江照晚") { Identity = Number, Consents = ["file"] }))).Ok);
        Assert.Null(await ApplyAsync(desk, Of(desk, "沈望舒") with { Identity = Number, BornOn = null }));
        Assert.Contains("不是这个姓名", (await ReviewAsync(desk, (await OnlyAsync(desk)).Id, because: "没细看")).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_likely_one_here_is_decided_on_by_whoever_reviews(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        await desk.EditAsync(1, p => (p.Name, p.BornOn) = ("柳清越", new(2000, 2, 29)));
        Assert.Null(await ApplyAsync(desk, Of(desk, "柳清越")));
        var asked = await OnlyAsync(desk);
        Assert.Equal(RegisterPerson.Likely, (await ReviewAsync(desk, asked.Id)).Refusal?.Field);
        Assert.Equal(1, Assert.Single(await desk.AsAsync(desk.Here, (ReviewApplication verb) => verb.LikelyAsync(asked.Id))).Person.Id);
        Assert.Equal("because", (await ReviewAsync(desk, asked.Id, same: 1)).Refusal?.Field);
        Assert.Equal(1, (await ReviewAsync(desk, asked.Id, same: 1, because: "当面核对过")).Value?.PersonId);
    }

    [Theory, OnEachDatabase]
    public async Task Sent_back_it_says_why_and_may_be_sent_again_with_the_same_account(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        Assert.Null(await ApplyAsync(desk, Of(desk, "柳清越")));
        var asked = await OnlyAsync(desk);
        Assert.Equal("reason", (await desk.AsAsync(desk.Here, (ReviewApplication verb) => verb.ReturnAsync(asked.Id, "")))?.Field);
        Assert.Null(await desk.AsAsync(desk.Here, (ReviewApplication verb) => verb.ReturnAsync(asked.Id, "出生日期与证件不同")));
        var own = await OwnAsync(desk, asked.AccountId);
        Assert.Equal("出生日期与证件不同", (await desk.AsAsync(own, (OwnVolunteer verb) => verb.ReadAsync())).Application?.Answer);
        Assert.Null(await desk.AsAsync(own, (ApplyToVolunteer verb) => verb.DoAsync(Of(desk, "柳清越"), null, null, null, own.AccountId, "192.0.2.1")));
        Assert.Contains("正等社区审核", (await desk.AsAsync(own, (ApplyToVolunteer verb) => verb.DoAsync(Of(desk, "柳清越"), null, null, null, own.AccountId, "192.0.2.1")))!.Message, StringComparison.Ordinal);
        Assert.Equal((asked.Id, ApplicationState.Waiting), ((await OnlyAsync(desk)).Id, (await OnlyAsync(desk)).State));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_missing_is_refused_at_its_field_and_leaves_no_account(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        var entry = Of(desk, "柳清越");
        async Task RefusedAsync(string field, Applicant with, string user = "liuqingyue", string password = Good, string? again = null) =>
            Assert.Equal(field, (await ApplyAsync(desk, with, user, password, again ?? password))?.Field);
        await RefusedAsync("name", entry with { Name = " " });
        await RefusedAsync("born", entry with { BornOn = null });
        await RefusedAsync("born", entry with { BornOn = new(2019, 1, 1) });
        await RefusedAsync("consents", entry with { Consents = [] });
        await RefusedAsync("consents", entry with { Consents = ["file"] }); // a telephone is for being called
        await RefusedAsync("guardian-name", entry with { BornOn = new(2012, 1, 1) });
        await RefusedAsync("consents", entry with { BornOn = new(2012, 1, 1), Guardian = new("柳父", "13800001234", "父亲") });
        await RefusedAsync("organisation", entry with { OrganisationId = 999 });
        await RefusedAsync("user", entry, user: " ");
        await RefusedAsync("user", entry, user: "柳 清");
        await RefusedAsync("password", entry, password: "12345");
        await RefusedAsync("again", entry, again: "Qingfeng-Luyu-74");
        Assert.Equal((0, 0), (await desk.District.DoAsync(db => db.Set<Account>().CountAsync()), await desk.District.DoAsync(db => db.Set<VolunteerApplication>().CountAsync())));
        Assert.Null(await ApplyAsync(desk, entry));
        await RefusedAsync("user", entry with { Name = "沈望舒" });
    }

    [Theory, OnEachDatabase]
    public async Task One_address_opens_only_so_many_a_day(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        await desk.District.DoAsync(db => db.Set<RuleParameter>().Where(p => p.Code == VolunteerRules.Applications).ExecuteUpdateAsync(s => s.SetProperty(p => p.Value, 2)));
        Assert.Null(await ApplyAsync(desk, Of(desk, "柳清越"), "user-a"));
        Assert.Null(await ApplyAsync(desk, Of(desk, "沈望舒"), "user-b"));
        Assert.Contains("太多了", (await ApplyAsync(desk, Of(desk, "江照晚"), "user-c"))!.Message, StringComparison.Ordinal);
        Assert.Null(await ApplyAsync(desk, Of(desk, "江照晚"), "user-c", address: "192.0.2.99"));
    }

    [Theory, OnEachDatabase]
    public async Task It_is_opened_only_for_a_reason_and_within_reach(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        Assert.Null(await ApplyAsync(desk, Of(desk, "柳清越")));
        var asked = await OnlyAsync(desk);
        Assert.Equal("why", (await desk.AsAsync(desk.Here, (ReviewApplication verb) => verb.RevealAsync(asked.Id, null))).Refusal?.Field);
        Assert.Equal("柳清越", (await desk.AsAsync(desk.Here, (ReviewApplication verb) => verb.RevealAsync(asked.Id, "核对本人"))).Value?.Name);
        Assert.Equal(1, await desk.District.DoAsync(db => db.Set<Kernel.Logs.LogEntry>().CountAsync(e => e.Act == Kernel.Logs.LogAct.Revealed && e.SubjectId == asked.Id.ToString())));
        var there = await desk.Staff.PostAsync(desk.Staff.There, StandardRoles.Secretary);
        Assert.Equal("application", (await desk.AsAsync(there, (ReviewApplication verb) => verb.RevealAsync(asked.Id, "看看"))).Refusal?.Field);
        // What the log keeps of it tells nobody who it is.
        Assert.Empty(await desk.District.DoAsync(db => db.Set<Kernel.Logs.LogEntry>().Where(e => e.Subject == "volunteer_application" && e.After!.Contains("柳")).ToListAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Those_that_wait_too_long_are_told_to_whoever_reviews(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        Assert.Null(await ApplyAsync(desk, Of(desk, "柳清越")));
        Task<IReadOnlyList<NoticeDraft>> DueAsync() => desk.Staff.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<ApplicationsWaiting>(s).DueAsync(CancellationToken.None));
        Assert.Empty(await DueAsync());
        desk.District.Time.Now += TimeSpan.FromDays(4);
        var told = Assert.Single(await DueAsync());
        Assert.Equal((desk.Here.AccountId, "/volunteers/waiting"), (told.AccountId, told.Path));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_returned_long_ago_is_cleared_and_what_waits_is_not(Database database)
    {
        await using var desk = await VolunteeringDesk.OpenAsync(database);
        Assert.Null(await ApplyAsync(desk, Of(desk, "柳清越"), "user-a"));
        Assert.Null(await ApplyAsync(desk, Of(desk, "沈望舒"), "user-b"));
        var first = await desk.District.DoAsync(db => db.Set<VolunteerApplication>().OrderBy(a => a.Shown).Select(a => a.Id).FirstAsync());
        Assert.Null(await desk.AsAsync(desk.Here, (ReviewApplication verb) => verb.ReturnAsync(first, "材料不全")));
        Task<int> ClearAsync() => desk.Staff.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<ForgetApplications>(s).ClearAsync(CancellationToken.None));
        Assert.Equal(0, await ClearAsync());
        desk.District.Time.Now += TimeSpan.FromDays(91);
        Assert.Equal(1, await ClearAsync());
        Assert.Equal(1, await desk.District.DoAsync(db => db.Set<VolunteerApplication>().CountAsync(a => a.Content != null && a.State == ApplicationState.Waiting)));
    }

    private static Applicant Of(VolunteeringDesk desk, string name) => new(desk.Staff.Here, name) { BornOn = new(2000, 2, 29), Phone = "13800001234", Consents = ["file", "contact"] };

    private static Task<Refusal?> ApplyAsync(VolunteeringDesk desk, Applicant entry, string user = "liuqingyue", string password = Good, string? again = null, string address = "192.0.2.1") =>
        desk.AsAsync(Actor.Nobody, (ApplyToVolunteer verb) => verb.DoAsync(entry, user, password, again ?? password, null, address));

    private static Task<Outcome<Volunteer>> ReviewAsync(VolunteeringDesk desk, Guid id, int? same = null, string? because = null, Actor? actor = null) =>
        desk.AsAsync(actor ?? desk.Here, (ReviewApplication verb) => verb.AcceptAsync(id, same, [], because));

    private static Task<VolunteerApplication> OnlyAsync(VolunteeringDesk desk) => desk.District.DoAsync(db => db.Set<VolunteerApplication>().AsNoTracking().SingleAsync());

    private static Task<Actor> OwnAsync(VolunteeringDesk desk, Guid account) => desk.AsAsync(Actor.System, (ActorReader actors) => actors.ReadAsync(account, "柳清越", [], null, null));
}
