using System.Linq.Expressions;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Measures;

/// <summary>流量 — what happened within a period: 场次, 人次, 分钟, 枚.</summary>
public static class Flow
{
    public static Measure<T> Of<T>(
        string key, string name, string unit, Expression<Func<T, bool>> counts, Expression<Func<T, long>>? amount = null,
        string basis = "", string group = "", string? notAssessableBecause = null, int series = 0, string qualifier = "",
        IReadOnlyList<string>? rules = null) where T : class, IRecord =>
        new(key, name, unit, counts)
        {
            Amount = amount ?? (_ => 1L),
            Basis = basis,
            Group = group,
            NotAssessableBecause = notAssessableBecause,
            Series = series,
            Qualifier = qualifier,
            Rules = rules ?? [],
        };

    /// <summary>人数 — distinct people (or things) that appear within a period.</summary>
    public static Measure<T> Headcount<T>(
        string key, string name, string unit, Expression<Func<T, bool>> counts, Expression<Func<T, int?>> who,
        string basis = "", string group = "", string? notAssessableBecause = null, int series = 0, string qualifier = "",
        IReadOnlyList<string>? rules = null) where T : class, IRecord =>
        new(key, name, unit, counts)
        {
            Who = who,
            Basis = basis,
            Group = group,
            NotAssessableBecause = notAssessableBecause,
            Series = series,
            Qualifier = qualifier,
            Rules = rules ?? [],
        };
}
