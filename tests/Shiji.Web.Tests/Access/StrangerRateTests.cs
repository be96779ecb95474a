using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Access;

/// <summary>Whoever is not signed in asks only so often.</summary>
public sealed class StrangerRateTests
{
    [Fact]
    public async Task More_strangers_than_a_minute_takes_are_told_to_wait_and_whoever_is_signed_in_is_not()
    {
        await using var district = new ServedDistrict();
        await district.InitializeAsync();
        await district.DoAsync((_, db) => ServedDistrict.LimitStrangersAsync(db, 4));
        using var stranger = From(district, "203.0.113.9");
        var told = new List<Page>();
        for (var i = 0; i < 12; i++) told.Add(await stranger.GetAsync("/sign-in"));
        Assert.True(told.Count(t => t.Status == 200) is >= 4 and <= 8); // a minute may have turned meanwhile
        var held = told.First(t => t.Status != 200);
        Assert.Equal(429, held.Status);
        Assert.True(held.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("请过一分钟再来", held.Text, StringComparison.Ordinal);

        using var other = From(district, "203.0.113.10");
        Assert.Equal(200, (await other.GetAsync("/sign-in")).Status);
        for (var i = 0; i < 12; i++) Assert.Equal(200, (await district.Secretary.GetAsync("/account")).Status);
    }

    private static Visitor From(ServedDistrict district, string address)
    {
        var visitor = new Visitor(district.Address);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }
}
