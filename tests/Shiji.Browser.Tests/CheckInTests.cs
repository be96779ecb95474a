using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shiji.Activities;
using Shiji.Kernel.People;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests;

/// <summary>A volunteer's telephone at the gate.</summary>
public sealed class CheckInTests(ServedDistrict district, Chromium chromium)
{
    private const int Volunteer = 7001;

    [Fact]
    public async Task The_place_is_told_only_when_ticked_and_a_tap_without_a_network_is_sent_when_there_is_one()
    {
        var session = Guid.CreateVersion7();
        var owner = await Newcomer.MakeAsync(district, "qiandao");
        var code = await Newcomer.InAsync(district, async (services, db) =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var activity = new Activity { Id = Guid.CreateVersion7(), OrganisationId = 1, Day = DateOnly.FromDateTime(now), Kind = "volunteer", Title = "河边清理", State = ActivityState.Published };
            db.Add(activity);
            db.Add(new ActivitySession { Id = session, ActivityId = activity.Id, OrganisationId = 1, Day = activity.Day, Kind = "volunteer", Place = "河边", Latitude = 22.72, Longitude = 114.25, StartsAt = now.AddMinutes(-10), EndsAt = now.AddHours(2), OpensAt = now.AddHours(-1), ShutsAt = now.AddHours(3) });
            db.Add(new Person { Id = Volunteer, Name = "叶见微", OrganisationId = 1, AccountId = owner.Id });
            await db.SaveChangesAsync();
            return services.GetRequiredService<RotatingCode>().At(session, now, 30);
        });
        using var visitor = await owner.SignInAsync();
        var page = await chromium.OpenAsync(district, 390, by: visitor);
        await using var context = page.Context;
        await context.GrantPermissionsAsync(["geolocation"]);
        await context.SetGeolocationAsync(new() { Latitude = 22.7201f, Longitude = 114.2501f, Accuracy = 20 });

        await page.GotoAsync($"/check-in/{session:N}?code={code}");
        Assert.Equal("", await page.InputValueAsync("input[name=latitude]")); // nobody asked the telephone yet
        await page.CheckAsync("input[name=located]");
        await Assertions.Expect(page.Locator("input[name=latitude]")).Not.ToHaveValueAsync("");
        await EveryPageTests.BreaksNoRuleAsync(page);
        await page.ClickAsync("button[name=leaves][value='0']");
        await Assertions.Expect(page.Locator("text=已签到")).ToBeVisibleAsync();

        await page.GotoAsync($"/check-in/{session:N}?code={code}");
        await context.SetOfflineAsync(true);
        await page.ClickAsync("button[name=leaves][value='1']");
        await Assertions.Expect(page.Locator("text=已记在手机里")).ToBeVisibleAsync();
        await EveryPageTests.BreaksNoRuleAsync(page);
        Assert.Single(await TapsAsync(session));
        await context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("text=已经补传")).ToBeVisibleAsync();

        var taps = await TapsAsync(session);
        Assert.Equal([(false, FenceAnswer.Inside), (true, FenceAnswer.Withheld)], taps.Select(t => (t.Leaves, t.Fence))); // each tap is asked anew
        Assert.InRange(taps[0].Distance!.Value, 1, 40);
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('shiji-taps')"));
    }

    private Task<List<CheckIn>> TapsAsync(Guid session) => Newcomer.InAsync(district, (_, db) => db.Set<CheckIn>().AsNoTracking().Where(c => c.SessionId == session).OrderBy(c => c.At).ToListAsync());
}
