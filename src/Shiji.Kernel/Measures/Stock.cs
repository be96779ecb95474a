using System.Linq.Expressions;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Measures;

/// <summary>存量 — how many there are at the end of a period: a row enters on its day and leaves on another.</summary>
public static class Stock
{
    public static Measure<T> Of<T>(
        string key, string name, string unit, Expression<Func<T, bool>> counts, Expression<Func<T, DateOnly?>> until, Expression<Func<T, long>>? amount = null,
        string basis = "", string group = "", string? notAssessableBecause = null, int series = 0, string qualifier = "",
        IReadOnlyList<string>? rules = null) where T : class, IRecord =>
        new(key, name, unit, counts)
        {
            Amount = amount ?? (_ => 1L),
            Until = until,
            Basis = basis,
            Group = group,
            NotAssessableBecause = notAssessableBecause,
            Series = series,
            Qualifier = qualifier,
            Rules = rules ?? [],
        };

    /// <summary>人数 — distinct people (or things) there are at the end of a period.</summary>
    public static Measure<T> Headcount<T>(
        string key, string name, string unit, Expression<Func<T, bool>> counts, Expression<Func<T, DateOnly?>> until, Expression<Func<T, int?>> who,
        string basis = "", string group = "", string? notAssessableBecause = null, int series = 0, string qualifier = "",
        IReadOnlyList<string>? rules = null) where T : class, IRecord =>
        new(key, name, unit, counts)
        {
            Who = who,
            Until = until,
            Basis = basis,
            Group = group,
            NotAssessableBecause = notAssessableBecause,
            Series = series,
            Qualifier = qualifier,
            Rules = rules ?? [],
        };
}
