using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>批量守卫 — refuses ExecuteUpdate and ExecuteDelete on records unless they come through <see cref="Restatement"/>.</summary>
public sealed class BulkGuard : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        new Finder().Visit(queryExpression);
        return queryExpression;
    }

    private sealed class Finder : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.Name is "ExecuteUpdate" or "ExecuteDelete"
                && node.Method.GetGenericArguments() is [var row, ..]
                && typeof(IRecord).IsAssignableFrom(row)
                && !node.ToString().Contains(Restatement.Tag, StringComparison.Ordinal))
                throw new InvalidOperationException($"{node.Method.Name} on {row.Name} would leave its figures stale; use Restatement.");
            return base.VisitMethodCall(node);
        }
    }
}
