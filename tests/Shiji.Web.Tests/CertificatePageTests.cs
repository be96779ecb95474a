using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Volunteering;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A certificate is issued, printed for a reason, verified by a stranger, and revoked.</summary>
public sealed class CertificatePageTests(ServedDistrict district)
{
    private static readonly string Known = "/verify/" + SmallConsequences.Code;

    [Fact]
    public async Task It_is_issued_printed_downloaded_verified_and_revoked_from_page_to_page()
    {
        var refused = await district.Secretary.FillAsync("/certificates/new", "issue", ("person", "柳某"), ("first", "2022-01-01"), ("last", "2022-06-30"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("柳某", refused.Document.QuerySelector("#person")!.GetAttribute("value")); // nothing typed is lost
        (string, string)[] asked = [("person", VolunteerNumber.Of(1)), ("organisation", SmallDistrict.Root), ("first", "2022-01-01"), ("last", "2022-06-30")];
        var looked = await district.Secretary.FillAsync("/certificates/new", "issue", [.. asked, ("look", "1")]);
        Assert.Equal(200, looked.Status);
        Assert.Contains("2 小时（120 分钟", looked.Text, StringComparison.Ordinal); // seen, and nothing issued
        Assert.DoesNotContain(SmallDistrict.FullNames[0], looked.Html, StringComparison.Ordinal);
        var digest = looked.Document.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        var other = await district.Secretary.FillAsync("/certificates/new", "issue", [.. asked, ("seen", new string('0', 64))]);
        Assert.Equal(422, other.Status); // what was not seen is not issued
        Assert.Contains("再看一遍", other.Text, StringComparison.Ordinal);
        var way = WayOf(await district.Secretary.FillAsync("/certificates/new", "issue", [.. asked, ("seen", digest)])).Split('?')[0];
        Assert.EndsWith("done=again", WayOf(await district.Secretary.FillAsync("/certificates/new", "issue", [.. asked, ("seen", digest)])), StringComparison.Ordinal);
        var page = await district.Secretary.GetAsync(way);
        Assert.Contains("2 小时（120 分钟）", page.Text, StringComparison.Ordinal);
        var code = page.Links.Single(l => l.StartsWith("/verify/", StringComparison.Ordinal));

        var masked = await district.Secretary.GetAsync(way + "/print");
        Assert.DoesNotContain(SmallDistrict.FullNames[0], masked.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await district.Secretary.FillAsync(way + "/print", "open", ("reason", ""))).Status);
        var whole = await district.Secretary.FillAsync(way + "/print", "open", ("reason", "交给本人"));
        Assert.Contains(SmallDistrict.FullNames[0], whole.Text, StringComparison.Ordinal);
        Assert.Contains("楼道清理", whole.Text, StringComparison.Ordinal);
        Assert.NotNull(whole.Document.QuerySelector("svg.qr"));
        var token = masked.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("reason", "交给本人"), new("__RequestVerificationToken", token)]);
        using var file = await district.Client.PostAsync(new Uri(way + "/docx", UriKind.Relative), form);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", file.Content.Headers.ContentType!.MediaType);
        using var bare = new FormUrlEncodedContent([new("reason", "交给本人")]);
        using var forged = await district.Client.PostAsync(new Uri(way + "/docx", UriKind.Relative), bare);
        Assert.Equal(400, (int)forged.StatusCode);
        Assert.Equal(2, await district.DoAsync((_, db) => db.Set<LogEntry>().CountAsync(e => e.Act == LogAct.Revealed && e.Reason == "志愿服务平台记录全文：交给本人")));

        using var stranger = new Visitor(district.Address);
        var seen = await stranger.GetAsync(code);
        Assert.Contains("有效", seen.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await district.Secretary.FillAsync(way, "revoke", ("reason", ""))).Status);
        Assert.Equal(302, (await district.Secretary.FillAsync(way, "revoke", ("reason", "样本作废"))).Status);
        var revoked = await stranger.GetAsync(code);
        Assert.Contains("已撤销", revoked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("样本作废", revoked.Html, StringComparison.Ordinal);
        Assert.Equal(200, (await district.Secretary.GetAsync("/certificates/export?state=Revoked")).Status);
    }

    [Fact]
    public async Task One_of_many_lines_is_printed_in_parts_each_of_them_short_enough_for_a_telephone()
    {
        var id = Guid.CreateVersion7();
        await district.DoAsync(async (_, db) =>
        {
            var known = await db.Set<ServiceCertificate>().AsNoTracking().SingleAsync(c => c.Id == SmallConsequences.Thing);
            var lines = Enumerable.Range(1, 250).Select(i => known.Served[0] with { Attendance = Guid.CreateVersion7(), Activity = $"第{i}次敬老院陪伴和环境整理志愿服务活动" }).ToList();
            (known.Id, known.Code, known.Lines, known.Times) = (id, "ZYXWVTSRQPNMKJHG", ServedLine.Write(lines), lines.Count);
            known.Digest = CertificateText.DigestOf(known);
            db.Add(known);
            return await db.SaveChangesAsync();
        });
        foreach (var (part, first, last) in new[] { (1, 1, 100), (2, 101, 200), (3, 201, 250) })
        {
            var page = await district.Secretary.GetAsync($"/certificates/{id}/print?part={part}");
            var lines = page.Document.QuerySelectorAll(".certificate-lines tbody tr");
            Assert.Equal((last - first + 1, $"第{first}次敬老院陪伴和环境整理志愿服务活动"), (lines.Length, lines[0].QuerySelectorAll("td")[1].TextContent));
            Assert.Contains($"第 {part} 部分，共 3 部分", page.Text, StringComparison.Ordinal);
            Assert.InRange(page.Html.Length, 1, 50_000);
            Assert.EndsWith($"?part={part}", page.Document.QuerySelector("form[action*=print]")!.GetAttribute("action"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stranger_sees_a_masked_name_and_nothing_else_of_the_person()
    {
        await district.DoAsync((services, db) => PhonedAsync(services, db));
        using var stranger = new Visitor(district.Address);
        var seen = await stranger.GetAsync(Known);
        Assert.Equal(200, seen.Status);
        foreach (var shown in (string[])["柳**", "2 小时，1 次", "清溪街道柳岸社区团委", "ABCD-EFGH-JKLM-NPQR"]) Assert.Contains(shown, seen.Text, StringComparison.Ordinal);
        foreach (var hidden in (string[])[SmallDistrict.FullNames[0], SmallDistrict.FullNames[0][1..], "13800001111", "138****1111", SmallDistrict.Identity, "000000018", "楼道清理", "社区广场", "人员编号"])
            Assert.DoesNotContain(hidden, seen.Html, StringComparison.Ordinal);
        Assert.True(seen.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(200, (await stranger.GetAsync("/verify?code=abcd-efgh-jklm-npqr")).Status);
        var wrong = await stranger.GetAsync("/verify/ABCDEFGHJKLMNPQS");
        Assert.Equal(404, wrong.Status);
        Assert.Contains("查无此号", wrong.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("柳", wrong.Text, StringComparison.Ordinal);
        foreach (var own in (string[])["/me/certificates", $"/certificates/{SmallConsequences.Thing}", $"/certificates/{SmallConsequences.Thing}/print"])
            Assert.Equal("/sign-in", new Uri(district.Address, WayOf(await stranger.GetAsync(own))).AbsolutePath);
    }

    private static async Task<int> PhonedAsync(IServiceProvider services, Kernel.Data.ShijiDb db)
    {
        (await db.Set<Person>().SingleAsync(p => p.Id == 1)).KeepPhone("13800001111", (Kernel.Secrecy.Vault)services.GetService(typeof(Kernel.Secrecy.Vault))!);
        return await db.SaveChangesAsync();
    }

    private static string WayOf(Page page)
    {
        Assert.Equal(302, page.Status);
        var way = page.Response.Headers.Location!;
        return way.IsAbsoluteUri ? way.PathAndQuery : way.ToString();
    }
}
