using Shiji.Kernel.Logs;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Access;

/// <summary>What the audit administrator finds in the log.</summary>
public sealed class LogPageTests(ServedDistrict district)
{
    [Fact]
    public async Task Who_looked_at_a_persons_number_and_why_is_found_by_the_number_of_the_file()
    {
        using var secretary = await Visitor.SignInAsync(district.Address, Users.District);
        await secretary.FillAsync("/people/2", "reveal", ("reason", "核对获奖证书"));
        using var audit = await Visitor.SignInAsync(district.Address, Users.Audit);
        var page = await audit.GetAsync($"/log?subject=person&id=2&act={(int)LogAct.Revealed}");
        var rows = page.Document.QuerySelectorAll("[data-frame=list] tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains("核对获奖证书", r.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("核对获奖证书", (await audit.GetAsync($"/log?subject=person&id=1&act={(int)LogAct.Revealed}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_a_page_their_post_does_not_open_is_in_the_log()
    {
        using var officer = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        Assert.Equal(302, (await officer.GetAsync("/accounts/new")).Status);
        using var audit = await Visitor.SignInAsync(district.Address, Users.Audit);
        var page = await audit.GetAsync($"/log?act={(int)LogAct.Refused}&subject=page&id=%2Faccounts%2Fnew");
        Assert.NotEmpty(page.Document.QuerySelectorAll("[data-frame=list] tbody tr"));
    }
}
