using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.Volunteering;

/// <summary>星级度量 — stars awarded, and how many people, by level.</summary>
public static class StarMeasures
{
    private const string Group = "志愿服务";
    private const string Basis = "按认定日计；后来撤销的仍计入认定那天，记错作废的不计。";

    public static IEnumerable<Measure> All =>
    [
        .. Of("", "", a => a.State != StarState.Void),
        .. Enumerable.Range(1, StarRules.Highest).SelectMany(level => Of($"[level={CourtesyWords.Star(level)}]", $"（{CourtesyWords.Star(level)}）", a => a.State != StarState.Void && a.Level == level)),
    ];

    private static IEnumerable<Measure> Of(string tail, string words, Expression<Func<StarAward, bool>> counts) =>
    [
        Flow.Of("volunteer.award" + tail, "星级认定" + words, "项", counts, basis: Basis, group: Group, qualifier: tail),
        Flow.Headcount("volunteer.award.person" + tail, "获认定的星级志愿者" + words, "人", counts, a => a.PersonId, basis: Basis + "同期获两级的算一人。", group: Group, qualifier: tail),
    ];
}
