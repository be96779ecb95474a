using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shiji.Kernel.Time;
using Shiji.Reports.Closings;
using Shiji.Web.Tests.Districts;

namespace Shiji.Browser.Tests.Stories;

/// <summary>A new cadre's half-year without a manual: a register, five communities, the summary, the closing, a colleague's draft.</summary>
public sealed class NewCadreTests(Chromium chromium)
{
    private const string Register = "青年夜校课程";

    [Fact]
    public async Task From_a_register_nobody_had_to_a_wrong_number_in_a_colleagues_draft()
    {
        await using var district = new ServedDistrict();
        await district.InitializeAsync();
        await FiveCommunities.SettleAsync(district);
        await using var cadre = await Desk.SitAsync(chromium, district.Address, Users.District, 1366);
        await DefineAsync(cadre);
        await AskAsync(cadre, await district.DoAsync((services, _) => Task.FromResult(services.GetRequiredService<DistrictClock>().Today)));
        for (var i = 0; i < FiveCommunities.Codes.Length; i++) await AnswerAsync(district, FiveCommunities.Codes[i], 10 * i);
        await ReviewAsync(cadre);
        await WriteAsync(cadre);
        await CloseAsync(district, cadre);
        await CheckAsync(cadre);
    }

    private static async Task DefineAsync(Desk cadre)
    {
        await cadre.GoAsync("/");
        await cadre.FollowAsync("台账");
        await cadre.FollowAsync("设一本台账");
        await cadre.WriteAsync("名称", Register);
        await cadre.ChooseAsync("篇章", "青年服务");
        await cadre.WriteAsync("口径", "一行为一次开课，试讲不计。");
        await cadre.WriteAsync("一行的量词", "次");
        var column = cadre.Page.GetByRole(AriaRole.Group, new() { Name = "第 1 栏" });
        await column.GetByLabel("名称").FillAsync("到课人次");
        await column.GetByLabel("类型").SelectOptionAsync("数量（加得起来）");
        await column.GetByLabel("单位").FillAsync("人次");
        await column.GetByLabel("必填").SelectOptionAsync("必填");
        await cadre.PressAsync("设好");
        await cadre.SeesAsync(Register);
    }

    private static async Task AskAsync(Desk cadre, DateOnly today)
    {
        await cadre.FollowAsync("下达");
        await cadre.WriteAsync("依据", "云团〔2022〕5号");
        await cadre.ChooseAsync("多久一次", "一次");
        await cadre.WriteAsync("从哪天起的数", "2022-05-01");
        await cadre.WriteAsync("到哪天为止", $"{today:yyyy-MM-dd}");
        await cadre.WriteAsync("填一次大约几分钟", "10");
        await cadre.ChooseAsync("谁来审核", "下达单位");
        await cadre.PressAsync("下达");
        await cadre.SeesAsync("应报 5 个单位，已报 0 个");
    }

    /// <summary>On a telephone: what is asked stands on the first page. The last of the five has had none.</summary>
    private async Task AnswerAsync(ServedDistrict district, string code, int people)
    {
        await using var secretary = await Desk.SitAsync(chromium, district.Address, code, 390);
        await secretary.FollowAsync("去报");
        await secretary.FollowAsync(Register);
        if (code == FiveCommunities.Codes[^1])
        {
            await secretary.PressAsync("本期无");
            await secretary.SeesAsync("收回，再改");
            return;
        }

        await secretary.PressAsync("报齐");
        await secretary.SeesAsync("还一行都没有"); // said before it is done
        await secretary.FollowAsync("填一行");
        await secretary.WriteAsync("日期", "2022-05-20");
        await secretary.WriteAsync("到课人次", $"{people + 20}");
        await secretary.PressAsync("报出");
        await secretary.SeesAsync("等审核，通过以后计入数字");
        await secretary.GoAsync("/requests");
        await secretary.FollowAsync(Register);
        await secretary.PressAsync("报齐");
        await secretary.SeesAsync("收回，再改");
    }

    private static async Task ReviewAsync(Desk cadre)
    {
        await cadre.FollowAsync("报数要求");
        await cadre.FollowAsync(Register);
        await cadre.SeesAsync("应报 5 个单位，已报 5 个（其中本期无 1 个），按时 5 个");
        await cadre.FollowAsync("这本台账");
        await cadre.FollowAsync("审核");
        foreach (var tick in await cadre.Page.GetByRole(AriaRole.Checkbox).AllAsync()) await tick.CheckAsync();
        await cadre.PressAsync("通过勾上的");
        await cadre.SeesAsync("办了 4 行");
    }

    /// <summary>20 + 30 + 40 + 50.</summary>
    private static async Task WriteAsync(Desk cadre)
    {
        await cadre.GoAsync("/summary?period=2022H1");
        await cadre.FollowAsync("另存为文稿");
        await cadre.PressAsync("起稿");
        await cadre.FollowAsync("修改");
        await cadre.WriteAsync("第 2 段", "夜校到课▲。");
        await cadre.WriteAsync("指标名称或篇章", "夜校");
        await cadre.PressAsync("查");
        await cadre.PressAsync($"插入{Register}·到课人次");
        await cadre.SeesAsync("夜校到课140人次。");
        await cadre.PressAsync("存为新的一版");
        await cadre.SeesAsync("夜校到课140人次。");
    }

    /// <summary>The communities and the streets hand in; the district closes by itself and a colleague accepts.</summary>
    private async Task CloseAsync(ServedDistrict district, Desk cadre)
    {
        foreach (var (units, by) in new[] { (FiveCommunities.Codes, ""), (FiveCommunities.Streets, SmallDistrict.Root) })
            foreach (var unit in units)
            {
                using (var own = await Visitor.SignInAsync(district.Address, unit)) Assert.Equal(302, (await own.FillAsync("/closings?period=2022H1", "submit", ("reason", "按期"))).Status);
                var closing = await district.DoAsync((_, db) => db.Set<Closing>().OrderByDescending(c => c.SubmittedAt).FirstAsync());
                await district.EndedAsync(closing.JobId!.Value);
                using var above = await Visitor.SignInAsync(district.Address, by.Length > 0 ? FiveCommunities.Colleague : unit[..4]);
                Assert.Equal(302, (await above.FillAsync($"/closings/{closing.Id}", "accept")).Status);
            }

        await cadre.GoAsync("/?period=2022H1");
        await cadre.FollowAsync("结账");
        await cadre.SeesAsync("2 / 2 家，按时 0 家，已受理 2 家");
        await cadre.PressAsync("提交结账");
        await cadre.WaitForAsync("看待受理的这一版");
        await using var colleague = await Desk.SitAsync(chromium, district.Address, FiveCommunities.Colleague, 1366);
        await colleague.GoAsync("/closings?period=2022H1");
        await colleague.FollowAsync("看待受理的这一版");
        await colleague.PressAsync("受理");
        await colleague.SeesAsync("已受理");
        await colleague.PressAsync("核对定格");
        await colleague.SeesAsync("核对无误");
    }

    private static async Task CheckAsync(Desk cadre)
    {
        await cadre.GoAsync("/?period=2022H1");
        await cadre.FollowAsync("核稿");
        await cadre.WriteAsync("文稿文字", "上半年，青年夜校课程开课4次，到课410人次。");
        await cadre.PressAsync("核对");
        Assert.Equal(["4次", "410人次"], await cadre.Page.Locator("mark").AllInnerTextsAsync());
        Assert.Equal("wrong", await cadre.Page.Locator("mark").Nth(1).GetAttributeAsync("class"));
        await cadre.PressAsync("改成“140人次”");
        await cadre.SeesAsync("到课140人次");
        Assert.Equal(["exact", "exact"], await cadre.Page.Locator("mark").EvaluateAllAsync<string[]>("all => all.map(m => m.className)"));
    }
}
