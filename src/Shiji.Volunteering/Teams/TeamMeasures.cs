using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.Volunteering;

/// <summary>队伍度量 — teams standing and new, by kind; the communities that have one; the unions (domain.md §5.2).</summary>
public static class TeamMeasures
{
    private const string Group = "志愿服务";
    private const string Basis = "审核成立、登记在册的志愿者队伍，自成立日至注销日；待审、退回、作废的不计，整改中的仍计。改名、换负责人不是新增。";

    /// <summary>有队伍的社区（个）</summary>
    public static Measure<Team> Communities { get; } = Stock.Headcount<Team>(
        "volunteer.group.community", "有志愿者队伍的社区", "个", t => t.State == TeamState.Founded || t.State == TeamState.Rectifying || t.State == TeamState.StruckOff, t => t.Until, t => t.CommunityId,
        "期末至少有一支登记在册队伍的社区，按社区去重；队伍归社区或社区下属单位的，都算这个社区的。", Group);

    public static IEnumerable<Measure> All =>
    [
        .. Of("", "", t => t.State == TeamState.Founded || t.State == TeamState.Rectifying || t.State == TeamState.StruckOff),
        .. Enum.GetValues<TeamKind>().SelectMany(k => Of($"[kind={k.Word()}]", $"（{k.Word()}）", t => (t.State == TeamState.Founded || t.State == TeamState.Rectifying || t.State == TeamState.StruckOff) && t.Kind == k)),
        Communities,
        .. Unions("", "", u => !u.Void),
        .. Enum.GetValues<UnionLevel>().SelectMany(l => Unions($"[level={l.Word()}]", $"（{l.Word()}）", u => !u.Void && u.Level == l)),
    ];

    private static IEnumerable<Measure> Of(string tail, string words, Expression<Func<Team, bool>> counts) =>
    [
        Stock.Of("volunteer.group" + tail, "团体志愿者队伍" + words, "支", counts, t => t.Until, basis: Basis, group: Group, qualifier: tail),
        Flow.Of("volunteer.group.new" + tail, "新增团体志愿者队伍" + words, "支", counts, basis: Basis + "新增只数期内成立的。", group: Group, qualifier: tail),
    ];

    private static IEnumerable<Measure> Unions(string tail, string words, Expression<Func<ServiceUnion, bool>> counts) =>
        [Stock.Of("volunteer.federation" + tail, "义工联组织" + words, "个", counts, u => u.Until, basis: "一行为一个义工联合会，自成立日至注销日；换届不重新计。", group: Group, qualifier: tail)];
}
