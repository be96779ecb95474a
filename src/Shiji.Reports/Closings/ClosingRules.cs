using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;

namespace Shiji.Reports.Closings;

/// <summary>结账规则 — which organisations close a period, and how many days they have for it (parameter <c>closing.days</c>, by type, or by type and field).</summary>
public sealed class ClosingRules(RuleBook book)
{
    public const string Days = "closing.days";

    /// <summary>Null where such an organisation does not close: what it records is part of its superior's figures.</summary>
    public int? DaysOf(OrganisationType type, Field field) =>
        book.Versions(Days).FirstOrDefault(v => v.Scope == $"{RuleScope.Of(type)};{RuleScope.Of(field)}")?.Value is { } both ? (int)both
        : book.Versions(Days).FirstOrDefault(v => v.Scope == RuleScope.Of(type))?.Value is { } days ? (int)days : null;
}
