using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Organisations;

/// <summary>届期度量 — whose term is known, who is past it, and who was elected anew (domain.md §1.3).</summary>
public static class TermMeasures
{
    private const string Group = "组织建设";
    private const string Basis = "期内登记了换届选举或上级任命的团组织，按选举日、任命日计；新成立的不算换届。";

    public static IEnumerable<Measure> All =>
    [
        Stock.Of<OfficeTerm>("org.term", "有届期的团组织", "家", t => !t.Void, t => t.Until, basis: "期末账簿里有现在这一届的团组织；建账以前换届、没有补登的不在内。", group: Group, rules: TermRules.Codes),
        Stock.Of<Overrun>("org.term.over", "届满没有换届的团组织", "家", o => !o.Void, o => o.Until, basis: "期末届期已满、没有换届，也没有批准延期的团组织；从届满的第二天起计。", group: Group, rules: TermRules.Codes),
        Elections("", "", t => !t.Void && t.Start != TermStart.Founded),
        Elections("[tier=街道]", "（街道）", t => !t.Void && t.Start != TermStart.Founded && t.Type == OrganisationType.SubdistrictCommittee),
    ];

    private static Measure<OfficeTerm> Elections(string tail, string words, Expression<Func<OfficeTerm, bool>> counts) =>
        Flow.Of("org.election" + tail, "换届的团组织" + words, "家", counts, basis: Basis, group: Group, qualifier: tail);
}
