using System.Linq.Expressions;

namespace Shiji.Kernel.Measures;

/// <summary>表达式拼接 — what a measure counts, narrowed to a part of it.</summary>
public static class Expressions
{
    /// <summary>The lambda's body with <paramref name="row"/> in place of its own parameter.</summary>
    internal static Expression On<T, TResult>(this Expression<Func<T, TResult>> lambda, ParameterExpression row) =>
        new Swap(lambda.Parameters[0], row).Visit(lambda.Body);

    /// <summary>Both, over one row.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other)
    {
        var row = Expression.Parameter(typeof(T), "r");
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.On(row), other.On(row)), row);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
