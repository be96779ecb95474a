using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>Background jobs as each role sees them, without script.</summary>
public sealed class JobPageTests(ServedDistrict district)
{
    private const string File = "柳岸名单.csv";

    [Fact]
    public async Task A_job_is_seen_by_its_unit_and_those_above_and_nobody_else_sees_into_it()
    {
        var id = await PutAsync(JobState.Failed, "没有导入任何行：柳岸的文件坏了。");
        foreach (var user in new[] { Users.Community, Users.Street, Users.District })
        {
            using var visitor = await Visitor.SignInAsync(district.Address, user);
            Assert.Contains($"导入文件：{File}", (await visitor.GetAsync("/jobs?state=Failed")).Text, StringComparison.Ordinal);
            var page = await visitor.GetAsync($"/jobs/{id}");
            Assert.Contains("柳岸的文件坏了", page.Text, StringComparison.Ordinal);
            Assert.Contains("读到第 7 行", page.Text, StringComparison.Ordinal);
        }

        using var next = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        Assert.DoesNotContain(File, (await next.GetAsync("/jobs")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await next.GetAsync($"/jobs/{id}")).Status);
        using var security = await Visitor.SignInAsync(district.Address, Users.Security);
        Assert.Equal("/no-right", (await security.GetAsync("/jobs")).Response.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task The_system_administrator_sees_every_job_and_what_is_done_by_itself_but_nothing_of_what_they_are_about()
    {
        var id = await PutAsync(JobState.Failed, "没有导入任何行：柳岸的文件坏了。");
        using var keeper = await Visitor.SignInAsync(district.Address, Users.System);
        var (list, page) = (await keeper.GetAsync("/jobs"), await keeper.GetAsync($"/jobs/{id}"));
        Assert.NotNull(list.Document.QuerySelector($"a[href='/jobs/{id}']"));
        foreach (var shown in new[] { list, page })
        {
            Assert.Contains("导入文件", shown.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("柳岸", shown.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("读到第 7 行", shown.Text, StringComparison.Ordinal);
        }

        foreach (var name in new[] { "日志落锚", "夜间核验", "清除旧导入文件", "清理会话和凭证", "停用闲置账号", "更新数据库统计" }) Assert.Contains(name, list.Text, StringComparison.Ordinal);
        using var community = await Visitor.SignInAsync(district.Address, Users.Community);
        Assert.DoesNotContain("夜间核验", (await community.GetAsync("/jobs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_is_tried_again_from_its_page_and_the_page_follows_it_to_the_end()
    {
        var id = await PutAsync(JobState.Failed, "中断了。");
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        Assert.Equal(302, (await visitor.FillAsync($"/jobs/{id}", "retry")).Status);
        await district.EndedAsync(id);
        var page = await visitor.GetAsync($"/jobs/{id}");
        Assert.False(page.Response.Headers.Contains("Refresh"));
        Assert.Contains("没有导入任何行：没有这次导入", page.Text, StringComparison.Ordinal); // it has no file
    }

    [Fact]
    public async Task What_runs_elsewhere_is_told_to_stop_from_its_page()
    {
        var id = await PutAsync(JobState.Running, null);
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var page = await visitor.GetAsync($"/jobs/{id}");
        Assert.Contains("40 / 80", page.Text, StringComparison.Ordinal);
        Assert.Equal("40", page.Document.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Equal(302, (await visitor.FillAsync($"/jobs/{id}", "cancel")).Status);
        Assert.Contains("正在停下", (await visitor.GetAsync("/jobs")).Text, StringComparison.Ordinal);
        Assert.True(await DoAsync((db, _) => db.Set<Job>().AnyAsync(j => j.Id == id && j.CancelAsked)));
        await DoAsync((db, _) => db.Set<Job>().Where(j => j.Id == id).ExecuteDeleteAsync());
    }

    private Task<Guid> PutAsync(JobState state, string? said) => DoAsync(async (db, clock) =>
    {
        var unit = await db.Set<Organisation>().Where(o => o.Code == SmallDistrict.Community).Select(o => o.Id).SingleAsync();
        var post = await db.Set<Post>().FirstAsync(p => p.OrganisationId == unit);
        var job = new Job
        {
            Id = clock.NewId(),
            Kind = "imports.run",
            SubjectId = clock.NewId(),
            Title = File,
            OrganisationId = unit,
            AccountId = post.AccountId,
            PostId = post.Id,
            Who = "某书记",
            Post = "柳岸社区 · 书记",
            State = state,
            Attempts = 1,
            Done = 40,
            Of = 80,
            Doing = "读柳岸的文件",
            Said = said,
            QueuedAt = clock.UtcNow,
            StartedAt = clock.UtcNow,
            HeardAt = clock.UtcNow,
            EndedAt = state == JobState.Running ? null : clock.UtcNow,
        };
        db.Add(job);
        db.Add(new JobLine { JobId = job.Id, OrganisationId = unit, At = clock.UtcNow, Text = "读到第 7 行。" });
        await db.SaveChangesAsync();
        return job.Id;
    });

    private Task<T> DoAsync<T>(Func<ShijiDb, DistrictClock, Task<T>> act) => district.DoAsync((services, db) => act(db, services.GetRequiredService<DistrictClock>()));
}
