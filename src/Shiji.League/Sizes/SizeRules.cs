using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;

namespace Shiji.League;

/// <summary>人数规则 — of one day, by type and field (domain.md §1.1).</summary>
public sealed class SizeRules(RuleBook book)
{
    private const string LeastCode = "branch.members.least";
    private const string MostCode = "branch.members.most";
    private const string CommitteeCode = "branch.committee.members";
    private const string DaysCode = "branch.few.days";
    private const string MonthsCode = "branch.temporary.months";

    /// <summary>建制人数, of the type in its field; null where no rule says.</summary>
    public int? Least(OrganisationType type, Field field) => Of(LeastCode, type, field);

    /// <summary>一般人数上限 of a branch.</summary>
    public int? Most(OrganisationType type, Field field) => Of(MostCode, type, field);

    /// <summary>设支委会的最少团员.</summary>
    public int? Committee(OrganisationType type, Field field) => Of(CommitteeCode, type, field);

    /// <summary>不足多少天才算问题.</summary>
    public int Days => (int)book.Of(DaysCode, 0);

    /// <summary>临时支部最多几个月.</summary>
    public int? Months => Of(MonthsCode, OrganisationType.TemporaryBranch, Field.Other);

    private int? Of(string code, OrganisationType type, Field field) =>
        book.Find(code, $"{RuleScope.Of(type)};{RuleScope.Of(field)}", RuleScope.Of(type)) is { Scope.Length: > 0 } rule ? (int)rule.Value : null;
}
