using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Time;
using Shiji.Kernel.Time;
using Shiji.Web.Commands;

namespace Shiji.Web.Tests.Access;

public sealed class ChallengeTests
{
    [Theory]
    [InlineData(null, "https://shiji.example.org", true), InlineData(null, "http://shiji.example.org", false), InlineData(null, "https://shiji.example.org:8443", false)]
    [InlineData(null, "https://evil.shiji.example.org", false), InlineData(null, "https://example.org", false), InlineData(null, null, false)]
    [InlineData("shiji.example.org", "https://shiji.example.org", true), InlineData("other.example.org", "https://shiji.example.org", false)]
    public void An_answer_counts_at_the_address_of_this_site_only(string? domain, string? origin, bool here)
    {
        var http = new DefaultHttpContext();
        (http.Request.Scheme, http.Request.Host) = ("https", new("shiji.example.org"));
        http.Request.Headers.Origin = origin; // whoever sends a stolen answer writes this too
        Assert.Equal(here, new PasskeyDomain(domain).IsHere(origin, http.Request));
    }

    [Theory, OnEachDatabase]
    public async Task A_challenge_lasts_minutes_in_its_session_for_its_use(Database database)
    {
        await using var place = await TestDatabase.NewAsync(database);
        var time = FakeTime.At(2026, 5, 1);
        var clock = new DistrictClock(time);
        await using var db = new ShijiDb(place.Storage, Place.Modules, Acting.System(time));
        var challenges = new Challenges(new EphemeralDataProtectionProvider(), new(db), clock);
        var session = Guid.CreateVersion7();
        var given = new DefaultHttpContext();
        await challenges.GiveAsync(given, ChallengeUse.Keep, session, "state");
        var cookie = given.Response.Headers.SetCookie.ToString().Split(';')[0];
        Task<Challenge?> Take(ChallengeUse use, Guid? of, string sent)
        {
            var http = new DefaultHttpContext();
            http.Request.Headers.Cookie = sent;
            return challenges.TakeAsync(http, use, of);
        }

        time.Now = time.Now.AddMinutes(5);
        Assert.Equal("state", (await Take(ChallengeUse.Keep, session, cookie))?.State);
        Assert.Null(await Take(ChallengeUse.Keep, Guid.CreateVersion7(), cookie));
        Assert.Null(await Take(ChallengeUse.Second, session, cookie));
        Assert.Null(await Take(ChallengeUse.Keep, session, cookie[..^4] + "AAAA"));
        time.Now = time.Now.AddMilliseconds(1);
        Assert.Null(await Take(ChallengeUse.Keep, session, cookie));
    }
}
