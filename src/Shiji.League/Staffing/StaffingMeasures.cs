using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>配备度量 — seats asked for and seats filled, at the end of a period: 配齐率 = 在配 / 应配 (domain.md §1.4).</summary>
public static class StaffingMeasures
{
    private const string Group = "团干部";

    public static IEnumerable<Measure> All =>
    [
        Stock.Of<RequiredPost>("cadre.seat", "应配团干部职位", "个", s => !s.Void, s => s.Until, basis: "期末按核定的职数，各组织应当配备的职位；核定了几类就算几类，没有核定的不算。", group: Group),
        Stock.Of<Filling>("cadre.seat.filled", "已配团干部职位", "个", f => !f.Void, f => f.Until, basis: "期末有人在任、职务和任职方式都与核定一致的职位，一个职位只算一人，一人只算一个职位。", group: Group),
    ];
}
