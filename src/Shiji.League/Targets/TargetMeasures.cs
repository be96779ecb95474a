using System.Linq.Expressions;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>建团指标度量 — how many organisations were asked for (domain.md §1.3).</summary>
public static class TargetMeasures
{
    private const string Basis = "期内下达的年度“两新”建团指标之和，按下达日、承担的组织计；调整的按调整后的数计，作废的不计。";

    /// <summary>The fields that are 两新.</summary>
    public static readonly IReadOnlyList<Field> Fields = [Field.NonPublic, Field.Social];

    public static IEnumerable<Measure> All =>
    [
        Asked("", "", t => !t.Void),
        Asked($"[field={Field.NonPublic.Word()}]", $"（{Field.NonPublic.Word()}）", t => !t.Void && t.Field == Field.NonPublic),
        Asked($"[field={Field.Social.Word()}]", $"（{Field.Social.Word()}）", t => !t.Void && t.Field == Field.Social),
    ];

    private static Measure<BuildTarget> Asked(string tail, string words, Expression<Func<BuildTarget, bool>> counts) =>
        Flow.Of("branch.target" + tail, "“两新”建团指标" + words, "家", counts, t => t.Count, Basis, "组织建设", qualifier: tail);
}
