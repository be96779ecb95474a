using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Activities;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Api;

/// <summary>Activities, sessions, who served, volunteers and teams are read by a key, masked; and hours come in by it as they do from a file.</summary>
[Collection("api")]
public sealed class ActivityApiTests(ServedTwice served)
{
    private const KeyRights Rights = KeyRights.ReadActivities | KeyRights.ReadPeople | KeyRights.WriteHours;

    private static string Here => $"/api/v1/sessions/{SmallActivities.Held}/attendances";

    [Theory]
    [OnEachDatabase]
    public async Task Lists_are_paged_to_their_end_and_name_nobody_in_full(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await Robot.OfAsync(district, Users.District, Rights);
        var (names, sessions) = await Robot.InAsync(district, async (_, db) => (await db.Set<Person>().Where(p => p.Name.Length > 1).Select(p => p.Name).ToListAsync(), await db.Set<ActivitySession>().CountAsync()));
        foreach (var path in new[] { "/api/v1/activities?limit=1", "/api/v1/sessions?limit=2", "/api/v1/teams?limit=1", "/api/v1/volunteers?limit=1", "/api/v1/inspections?limit=1", "/api/v1/goods?limit=1", "/api/v1/stars?limit=1", Here })
        {
            var items = await robot.AllAsync(path);
            Assert.NotEmpty(items);
            Assert.Equal(items.Count, items.Select(i => i.GetRawText()).Distinct().Count());
            foreach (var item in items.Where(i => i.TryGetProperty("person", out _))) Assert.DoesNotContain(item.GetProperty("name").GetString(), names);
        }

        Assert.Equal(sessions, (await robot.AllAsync("/api/v1/sessions?limit=2")).Count);
        Assert.All(await robot.AllAsync("/api/v1/sessions?from=2022-03-12&to=2022-03-12"), s => Assert.Equal("2022-03-12", s.GetProperty("day").GetString()));
        Assert.NotEmpty(await robot.AllAsync("/api/v1/sessions?from=2022-03-12&to=2022-03-12"));
        Assert.Empty(await robot.AllAsync("/api/v1/activities?organisation=YS010202"));
        (await robot.GetAsync("/api/v1/sessions?from=3月")).IsProblem(422, "2022-05-04 这样的日期", "from");
        (await robot.GetAsync("/api/v1/sessions?cursor=x")).IsProblem(422, "原样用上一页给出的 next", "cursor");
        (await robot.GetAsync($"/api/v1/sessions/{Guid.Empty}/attendances")).IsProblem(404, "没有这一场", "session");
        using var other = await Robot.OfAsync(district, Users.NextOfficer, Rights & ~KeyRights.ReadPeople);
        (await other.GetAsync(Here)).IsProblem(404, "不归您现在的岗位管", "session");
        using var registers = await Robot.OfAsync(district, Users.District, KeyRights.ReadRegisters);
        Assert.Equal(403, (await registers.GetAsync("/api/v1/sessions")).Status);
    }

    [Theory]
    [OnEachDatabase]
    public async Task Hours_are_handed_in_once_all_of_them_or_none_and_wait_for_somebody_else(Database database)
    {
        var district = await served.OnAsync(database);
        using var robot = await Robot.OfAsync(district, Users.District, Rights);
        var (one, two) = (SmallDistrict.FullNames[5], SmallDistrict.FullNames[6]);
        string Body(string second, int minutes = 90) => JsonSerializer.Serialize(new { items = new object[] { new { name = one, minutes = 60 }, new { name = second, arrived = "2022-03-12T09:10", left = "2022-03-12T10:40", minutes, post = "引导" } } });
        (await robot.PostAsync(Here, "hours-0", Body("没有这个人"))).IsProblem(422, "第 2 条：“姓名”写的“没有这个人”还没有建档", "items[1].name");
        (await robot.PostAsync(Here, "hours-1", Body(two, 200))).IsProblem(422, "第 2 条：“服务时长”200 分钟，多于到达和离开之间的 90 分钟", "items[1].minutes");
        Assert.Equal(0, await CountAsync(district));
        var first = await robot.PostAsync(Here, "hours-2", Body(two));
        Assert.Equal(201, first.Status);
        Assert.Equal((2, "0", "0"), (first.Json.GetProperty("taken").GetArrayLength(), first.Of("already"), first.Of("held")));
        Assert.Equal(first.Text, (await robot.PostAsync(Here, "hours-2", Body(two))).Text);
        Assert.Equal("2", (await robot.PostAsync(Here, "hours-3", Body(two))).Of("already")); // another key for the same: nothing is doubled
        Assert.Equal(2, await CountAsync(district));
        var rows = await Robot.InAsync(district, (_, db) => db.Set<Attendance>().AsNoTracking().Where(a => a.Evidence == Evidence.Imported).OrderBy(a => a.PersonId).ToListAsync());
        Assert.All(rows, a => Assert.Equal((AttendanceState.Proposed, Evidence.Imported, 0), (a.State, a.Evidence, a.Minutes)));
        Assert.Equal([60, 90], rows.Select(a => a.Proposed));
        Assert.EndsWith("经接口交来，第 2 条，岗位：引导", rows[1].Proof, StringComparison.Ordinal);
        using var reader = await Robot.OfAsync(district, Users.District, KeyRights.ReadActivities);
        Assert.Equal(403, (await reader.PostAsync(Here, "hours-4", Body(two))).Status);
    }

    private static Task<int> CountAsync(ServedDistrict district) => Robot.InAsync(district, (_, db) => db.Set<Attendance>().CountAsync(a => a.Evidence == Evidence.Imported));
}
