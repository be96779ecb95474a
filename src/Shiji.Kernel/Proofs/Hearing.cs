using System.Linq.Expressions;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Proofs;

/// <summary>听取 — what a row says to every measure of its series, compiled into one piece: a compiled piece each would take longer than the reading.</summary>
internal static class Hearing
{
    public static Action<T, Seat?, IHearer> Of<T>(IEnumerable<(Measure<T> Measure, int Index)> measures) where T : class, IRecord
    {
        var (row, seat, hearer) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(Seat)), Expression.Parameter(typeof(IHearer)));
        return Expression.Lambda<Action<T, Seat?, IHearer>>(
            Expression.Block(measures.Select(m => Expression.IfThen(m.Measure.Counts.On(row), Tell(m.Measure, Expression.Constant(m.Index))))),
            row, seat, hearer).Compile();

        Expression Tell(Measure<T> measure, Expression index) => measure switch
        {
            { Until: { } until, Who: { } who } => Call(nameof(IHearer.Stay), index, row, until.On(row), who.On(row)),
            { Who: { } who } => Call(nameof(IHearer.Person), index, seat, row, who.On(row)),
            { Until: { } until } => Call(nameof(IHearer.Stand), index, row, until.On(row), measure.Amount.On(row)),
            _ => Call(nameof(IHearer.Flow), index, seat, row, measure.Amount.On(row)),
        };

        Expression Call(string method, params Expression[] heard) => Expression.Call(hearer, method, null, heard);
    }
}
