namespace Shiji.Kernel.Indicators;

/// <summary>指标定义 — an indicator as the district keeps it: a formula over measures and the way it is shown.</summary>
public sealed class IndicatorDefinition
{
    public int Id { get; set; }

    /// <summary>标识, e.g. <c>vol.hours</c>.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    /// <summary>分组 — the chapter of the report.</summary>
    public required string Group { get; set; }

    /// <summary>算式 — numbers, measures, + − × ÷ and brackets; see <see cref="Indicators.Formula"/>.</summary>
    public required string Formula { get; set; }

    /// <summary>基本单位 of the exact value: 人次, 场次, 分钟; 比率 for a fraction.</summary>
    public required string Unit { get; set; }

    /// <summary>How many base units one shown unit is: 600000 minutes are 1 万小时, 0.01 is 1 %.</summary>
    public decimal Per { get; set; } = 1;

    public int Decimals { get; set; }

    public string Suffix { get; set; } = "";

    /// <summary>口径, when it says more than its measures do.</summary>
    public string? Basis { get; set; }

    public string? Source { get; set; }
    public int Ordinal { get; set; }
}
