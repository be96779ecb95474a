using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>批量守卫 — refuses ExecuteUpdate and ExecuteDelete on records and on the tree unless they come through <see cref="Restatement"/>.</summary>
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
                && (typeof(IRecord).IsAssignableFrom(row) || row == typeof(Placement) || Setters.TouchRecord(node))
                && !node.ToString().Contains(Restatement.Tag, StringComparison.Ordinal))
                throw new InvalidOperationException($"{node.Method.Name} on {row.Name} would leave its figures stale; use Restatement.");
            return base.VisitMethodCall(node);
        }
    }

    /// <summary>Finds a record's column among the setters, where the rows themselves are wrapped in something else.</summary>
    private sealed class Setters : ExpressionVisitor
    {
        private bool _found;

        public static bool TouchRecord(MethodCallExpression update)
        {
            var setters = new Setters();
            foreach (var argument in update.Arguments.Skip(1)) setters.Visit(argument);
            return setters._found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            _found |= typeof(IRecord).IsAssignableFrom(node.Member.DeclaringType) || node.Member.DeclaringType == typeof(Placement);
            return base.VisitMember(node);
        }
    }
}
