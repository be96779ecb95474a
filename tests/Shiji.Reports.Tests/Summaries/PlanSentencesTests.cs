using Shiji.Kernel.Pending;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Tests.Summaries;

/// <summary>What is open becomes a plan.</summary>
public sealed class PlanSentencesTests
{
    private static readonly DateOnly Day = new(2022, 6, 30);

    [Fact]
    public void What_is_open_is_named_by_its_kind_with_its_units_and_its_last_day() => Assert.Equal(
        [
            "一是继续办结在办的点位问题整改，涉及柳岸社区、石桥社区、桃源社区等单位，最晚2022年7月10日前完成，过了期限的先办。",
            "二是继续办结在办的“夜校”报送，涉及柳岸社区，最晚2022年7月5日前完成。",
            "三是继续办结在办的旧账清理，涉及月湾社区，都已过期限，逐项催办。",
        ],
        PlanSentences.Of([], [Repair("柳岸社区", -5), Repair("石桥社区", 3), Repair("柳岸社区", 4), Repair("桃源社区", 10), Repair("月湾社区", 2), new("“夜校”报送", "柳岸社区", Day.AddDays(5)), new("旧账清理", "月湾社区", Day.AddDays(-1))], Day));

    [Fact]
    public void One_alone_has_no_number_and_nothing_open_says_nothing()
    {
        Assert.Equal(["继续办结在办的点位问题整改，涉及柳岸社区，最晚2022年7月1日前完成。"], PlanSentences.Of([], [Repair("柳岸社区", 1)], Day));
        Assert.Empty(PlanSentences.Of([], [], Day));
    }

    private static PendingTask Repair(string unit, int days) => new("点位问题整改", unit, Day.AddDays(days));
}
