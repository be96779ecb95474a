using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tests.Databases;
using Shiji.Reports.Closings;

namespace Shiji.Reports.Tests.Closings;

public sealed class ReminderTests
{
    [Theory, OnEachDatabase]
    public async Task Whoever_closes_is_told_when_they_may_when_they_should_have_and_who_waits(Database database)
    {
        await using var desk = await ClosingDesk.OpenAsync(database);
        desk.District.Time.Now = new(2022, 7, 2, 1, 0, 0, TimeSpan.Zero);
        var here = desk.Staffed.Here;
        var mine = desk.Staffed.Secretary.AccountId!.Value;
        var told = await DueAsync(desk);
        Assert.Contains(told, t => t.AccountId == mine && t.Text == "2022年上半年已经结束，请在 2022年7月5日 前提交HERE的结账。");
        Assert.Contains(told, t => t.AccountId == desk.First.AccountId && t.Text.Contains("7月15日", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Text.Contains("6月结账", StringComparison.Ordinal)); // months are nobody's duty

        desk.District.Time.Now = new(2022, 7, 6, 1, 0, 0, TimeSpan.Zero);
        Assert.Contains(await DueAsync(desk), t => t.AccountId == mine && t.Text.Contains("已过截止日 2022年7月5日", StringComparison.Ordinal));
        await desk.FreezeAsync(desk.Staffed.Secretary, here);
        told = await DueAsync(desk);
        Assert.DoesNotContain(told, t => t.AccountId == mine);
        Assert.Contains(told, t => t.AccountId == desk.Street.AccountId && t.Text == "有 1 个单位的2022年上半年结账等着受理。");

        desk.District.Time.Now = new(2022, 10, 2, 1, 0, 0, TimeSpan.Zero); // long enough ago
        Assert.Empty(await DueAsync(desk));
        desk.District.Time.Now = new(2022, 7, 2, 1, 0, 0, TimeSpan.Zero);
        await desk.District.DoAsync(db => db.Set<RuleParameter>().Where(p => p.Code == "closing.remind.months").ExecuteDeleteAsync());
        Assert.Empty(await DueAsync(desk));
    }

    [Fact]
    public void Periods_are_spoken_of_for_three_months_after_they_ended() => Assert.Equal(
        ["2022-06", "2022Q2", "2022H1", "2022-05", "2022-04"],
        ClosingsDue.Ended(new(2022, 7, 1)).Select(p => p.Code));

    private static Task<IReadOnlyList<NoticeDraft>> DueAsync(ClosingDesk desk) =>
        desk.Staffed.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<ClosingsDue>(s).DueAsync(default));
}
