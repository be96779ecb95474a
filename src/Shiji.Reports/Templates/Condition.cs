using Shiji.Reports.Phrases;

namespace Shiji.Reports.Templates;

/// <summary>条件 — when a clause is written: the figure rose, fell, stood level, or met its target.</summary>
/// <param name="Against">What it is set beside: the same period of the year before unless the template says the period before.</param>
public sealed record Condition(ConditionTest Test, Aspect Against, string Key)
{
    public Citation Asked => new(Key, Hedge.None, null) { Aspect = Test is ConditionTest.Met or ConditionTest.Missed ? Aspect.Target : Against };
}

/// <summary>条件判法</summary>
public enum ConditionTest
{
    /// <summary>上升</summary>
    Rose,

    /// <summary>下降</summary>
    Fell,

    /// <summary>持平</summary>
    Level,

    /// <summary>达标</summary>
    Met,

    /// <summary>未达标</summary>
    Missed,
}
