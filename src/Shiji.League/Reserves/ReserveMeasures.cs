using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>后备度量.</summary>
public static class ReserveMeasures
{
    public static IEnumerable<Measure> All => Enum.GetValues<ReserveKind>().Select(kind => (Measure)Stock.Headcount<Reserve>(
        $"cadre.reserve[kind={kind.Word()}]", kind.Word(), "人", r => !r.Void && r.Kind == kind, r => r.Until, r => r.PersonId,
        "期末在库的人，按人去重；任用、期满、退出的从那天起不计。", "团干部", qualifier: $"[kind={kind.Word()}]", rules: [ReserveRules.Months]));
}
