using System.Linq.Expressions;

namespace Shiji.Kernel.Measures;

/// <summary>
/// 自足 — a measure may look at its own row and at nothing else: no navigation, no method call. Only then do
/// the database and the streaming pass say the same. Collects the columns it looks at on the way.
/// </summary>
internal sealed class SelfContained(string measure) : ExpressionVisitor
{
    private readonly HashSet<string> _columns = [];

    /// <summary>The columns read; throws <see cref="InvalidOperationException"/> on anything that is not one.</summary>
    public static IReadOnlySet<string> ColumnsOf(string measure, params LambdaExpression?[] expressions)
    {
        var check = new SelfContained(measure);
        foreach (var expression in expressions) check.Visit(expression?.Body);
        return check._columns;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (Unwrapped(node.Expression) is ParameterExpression)
        {
            if (!node.Type.IsValueType && node.Type != typeof(string)) throw Refuse(node);
            _columns.Add(node.Member.Name);
            return node;
        }

        var ofNullable = node.Expression is { } inner && Nullable.GetUnderlyingType(inner.Type) is not null;
        var captured = node.Expression is null or ConstantExpression;
        return ofNullable || captured ? base.VisitMember(node) : throw Refuse(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) => throw Refuse(node);

    private static Expression? Unwrapped(Expression? node) => node is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : node;

    private InvalidOperationException Refuse(Expression node) =>
        new($"度量 {measure} reads '{node}', which is not a column of its own row.");
}
