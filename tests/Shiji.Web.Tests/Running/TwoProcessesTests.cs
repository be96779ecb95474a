using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Time;
using Shiji.Web.Commands;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Running;

/// <summary>Whoever works does not notice which process answers.</summary>
public sealed class TwoProcessesTests : IClassFixture<TwoProcesses>
{
    private readonly TwoProcesses _two;

    public TwoProcessesTests(TwoProcesses two)
    {
        Assert.SkipUnless(PostgresDatabase.WhyNot is null, PostgresDatabase.WhyNot ?? "");
        _two = two;
    }

    private Uri One => TwoProcesses.AddressOf(_two.One);

    private Uri Other => TwoProcesses.AddressOf(_two.Other);

    [Fact]
    public async Task Signed_in_at_one_is_signed_in_at_the_other_and_signed_out_there_is_signed_out_here()
    {
        using var here = await Visitor.SignInAsync(One, Users.Community);
        using var there = new Visitor(Other, here);
        Assert.Equal(200, (await there.GetAsync("/account")).Status);
        await there.PostAsync("/sign-out");
        Assert.Equal(302, (await here.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_session_is_ended_from_another_browser_at_the_other_process()
    {
        using var here = await Visitor.SignInAsync(One, Users.District);
        using var there = await Visitor.SignInAsync(Other, Users.District);
        var list = await there.GetAsync("/account");
        var end = list.Document.QuerySelectorAll("form input[name=_handler]").Select(i => i.GetAttribute("value")!).First(h => h.StartsWith("end-", StringComparison.Ordinal));
        await there.FillAsync("/account", end);
        Assert.Equal(302, (await here.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_form_of_one_is_taken_by_the_other()
    {
        using var here = await Visitor.SignInAsync(One, Users.Street);
        using var there = new Visitor(Other, here);
        var form = (await here.GetAsync("/sign-out")).Document.QuerySelector("main form[method=post], form[method=post]")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)));
        using var answer = await there.Client.PostAsync(new Uri("/sign-out", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_together()
    {
        using var here = new Visitor(One);
        using var there = new Visitor(Other);
        foreach (var visitor in new[] { here, there, here, there, here }) await visitor.FillAsync("/sign-in", null, ("name", Users.NextOfficer), ("password", "Wrong-password-1"));
        foreach (var visitor in new[] { here, there })
            Assert.Contains("账号锁定到", (await visitor.FillAsync("/sign-in", null, ("name", Users.NextOfficer), ("password", SampleAccounts.Password))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_challenge_of_one_is_answered_at_the_other_and_a_device_known_to_one_is_known_to_both()
    {
        using var here = await Visitor.SignInAsync(One, Users.Audit);
        using var there = new Visitor(Other, here);
        var device = new Authenticator(Other.GetLeftPart(UriPartial.Authority));
        var (_, options) = await here.AskAsync("/account/passkeys");
        Assert.Equal(302, (await there.FillAsync("/account/passkeys", "keep", ("name", "密钥盘"), ("credential", device.Make(options)))).Status);
        await there.PostAsync("/sign-out");
        (_, options) = await here.AskAsync("/sign-in");
        Assert.Equal(302, (await there.FillAsync("/sign-in", "passkey", ("credential", device.Show(options)))).Status);
        Assert.Equal(200, (await here.GetAsync("/account")).Status);
        for (var i = 0; i < 5; i++)
        {
            using var stranger = new Visitor(One);
            await stranger.FillAsync("/sign-in", null, ("name", Users.Audit), ("password", "Wrong-password-1"));
        }

        await there.PostAsync("/sign-out");
        Assert.Equal(302, (await there.FillAsync("/sign-in", null, ("name", Users.Audit), ("password", SampleAccounts.Password))).Status);
    }

    [Fact]
    public async Task Each_job_is_begun_once_though_both_look_for_work()
    {
        var ids = await TwoProcesses.DoAsync(_two.One, async (services, db) =>
        {
            var (clock, unit) = (services.GetRequiredService<DistrictClock>(), await db.Set<Organisation>().Select(o => o.Id).FirstAsync());
            var jobs = Enumerable.Range(0, 12).Select(_ => new Job { Id = clock.NewId(), Kind = "job.forget", OrganisationId = unit, Who = "系统", QueuedAt = clock.UtcNow }).ToList();
            db.AddRange(jobs);
            await db.SaveChangesAsync();
            return jobs.ConvertAll(j => j.Id);
        });
        while (true)
        {
            var end = _two.NextEnd; // before looking: what ends meanwhile is not missed
            if (!await TwoProcesses.DoAsync(_two.Other, (_, db) => db.Set<Job>().AnyAsync(j => ids.Contains(j.Id) && (j.State == JobState.Queued || j.State == JobState.Running)))) break;
            await end;
        }

        var begun = await TwoProcesses.DoAsync(_two.Other, (_, db) => db.Set<JobLine>().Where(l => ids.Contains(l.JobId) && l.Text == "开始办理。").Select(l => l.JobId).ToListAsync());
        Assert.Equal(ids.Order(), begun.Order());
        Assert.Equal(12, await TwoProcesses.DoAsync(_two.One, (_, db) => db.Set<Job>().CountAsync(j => ids.Contains(j.Id) && j.Attempts == 1 && j.State == JobState.Done)));
    }

    [Fact]
    public async Task A_register_and_a_rule_made_at_one_hold_at_the_other()
    {
        Assert.DoesNotContain(await RegistersAsync(_two.Other), k => k == "test.two");
        await TwoProcesses.DoAsync(_two.One, async (services, db) =>
        {
            db.Add(new Register { Key = "test.two", Name = "两处", Group = "测试", RowUnit = "次", Basis = "测试", Assessable = true });
            db.Add(new RuleParameter { Code = "access.idle.minutes", Name = "无操作自动退出", Value = 77, Unit = "分钟", From = new(2021, 1, 1), Source = "测试", EvidenceTag = "D" });
            await db.SaveChangesAsync();
            return await services.GetRequiredService<CatalogueOpening>().OpenAsync();
        });
        Assert.Contains("test.two", await RegistersAsync(_two.Other));
        Assert.Equal(77, await TwoProcesses.DoAsync(_two.Other, async (services, _) => (await services.GetRequiredService<RuleReader>().OnAsync(services.GetRequiredService<DistrictClock>().Today)).Of("access.idle.minutes", 0)));
    }

    [Fact]
    public async Task Several_may_open_a_database_that_is_not_there_at_the_same_moment()
    {
        await using var database = new PostgresDatabase($"shiji_opening_{Guid.CreateVersion7():n}");
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync(database))));
        Assert.All(opened, Assert.Null);
    }

    private static async Task<string?> OpenAsync(PostgresDatabase database)
    {
        await using var services = new ServiceCollection().AddLogging().AddKernel(database.Storage, Place.Modules).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return (await Verb.OpenAsync(scope.ServiceProvider, new("data"), create: true, default)).Refusal?.Message;
    }

    private static Task<List<string>> RegistersAsync(Microsoft.AspNetCore.Builder.WebApplication app) =>
        TwoProcesses.DoAsync(app, async (services, db) => (await services.GetRequiredService<CatalogueShelf>().TakeAsync(db)).Registers.Select(r => r.Key).ToList());
}
