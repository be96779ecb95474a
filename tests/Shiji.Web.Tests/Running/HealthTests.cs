using System.Net;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Running;

/// <summary>Whether the program says how it is: one word to strangers, the reasons to those who mend it.</summary>
public sealed class HealthTests(ServedDistrict district)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_stranger_hears_one_word(string path)
    {
        var (status, text) = await AskAsync(new Visitor(district.Address), path, fromElsewhere: true);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, text));
    }

    [Fact]
    public async Task On_the_machine_itself_and_for_the_system_administrator_each_reason_is_told()
    {
        var (_, here) = await AskAsync(new Visitor(district.Address), "/health/ready", fromElsewhere: false);
        using var keeper = await Visitor.SignInAsync(district.Address, Users.System);
        var (_, told) = await AskAsync(keeper, "/health/ready", fromElsewhere: true);
        foreach (var text in new[] { here, told })
            foreach (var check in new[] { "database", "book", "proof", "keys" }) Assert.Contains($"\"{check}\"", text, StringComparison.Ordinal);
        using var secretary = await Visitor.SignInAsync(district.Address, Users.District);
        Assert.Equal("Healthy", (await AskAsync(secretary, "/health/ready", fromElsewhere: true)).Text);
    }

    [Fact]
    public async Task Metrics_are_told_on_the_machine_itself_and_to_whoever_has_the_token()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Street);
        await visitor.GetAsync("/people?text=不该出现的查询");
        var (_, text) = await AskAsync(visitor, "/metrics", fromElsewhere: false);
        foreach (var name in new[] { "http_server_request_duration_seconds_count{", "shiji_jobs{state=\"Queued\"} ", "shiji_jobs{state=\"Failed\"} ", "shiji_stale_marks ", "shiji_log_unsealed ", "dotnet_" }) Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/people\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("不该出现的查询", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'), line => Assert.Matches(@"^[a-zA-Z_][a-zA-Z0-9_]*(\{.*\})? (-?[0-9.]+(E[-+]?\d+)?|NaN|∞)$", line));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(visitor, "/metrics", fromElsewhere: true)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(visitor, "/metrics", fromElsewhere: true, "Bearer another")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(visitor, "/metrics", fromElsewhere: true, "Bearer " + ServedDistrict.MetricsToken)).Status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(Visitor visitor, string path, bool fromElsewhere, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (fromElsewhere) request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await visitor.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
