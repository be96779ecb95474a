using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;

namespace Shiji.Reports.Publications;

/// <summary>成文规则 — which documents need a closed period (parameter <c>publication.closed.months</c>: of so many months and longer).</summary>
public sealed class PublicationRules(RuleBook book)
{
    public const string Months = "publication.closed.months";

    public bool NeedsClosing(Period period) =>
        book.Find(Months) is { Value: var months } && period.Key is { } key && PeriodKey.MonthsOf(key).Length >= months;
}
