using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>团员度量 — who is on the rolls, and who came and went (domain.md §1.5, §1.7).</summary>
public static class MemberMeasures
{
    private const string Group = "团员队伍";
    private const string RollBasis = "期末在支部名册上的团员，一人只在一个支部；转接未完成的计在转出支部，年满离团年龄而未办离团的仍计。";
    private const string ChangeBasis = "期内的团籍变动，按发生日、发生的支部计；区内转接在转出、转入两个支部各记一次。";

    /// <summary>团员数</summary>
    public static Measure<RollSpell> Roll { get; } = Standing("", "", s => !s.Void);

    public static IEnumerable<Measure> All =>
    [
        Roll,
        Standing($"[identity={MemberWords.Member}]", $"（{MemberWords.Member}）", s => !s.Void && !s.InParty),
        Standing($"[identity={MemberWords.PartyMember}]", $"（{MemberWords.PartyMember}）", s => !s.Void && s.InParty),
        Changes("", "", c => !c.Void),
        .. Enum.GetValues<RollChangeKind>().Select(k => Changes($"[kind={k.Word()}]", $"（{k.Word()}）", c => !c.Void && c.Kind == k)),
    ];

    private static Measure<RollSpell> Standing(string tail, string words, Expression<Func<RollSpell, bool>> counts) =>
        Stock.Of("member.roll" + tail, "团员数" + words, "人", counts, s => s.Until, basis: RollBasis, group: Group, qualifier: tail);

    private static Measure<RollChange> Changes(string tail, string words, Expression<Func<RollChange, bool>> counts) =>
        Flow.Of("member.change" + tail, "团籍变动" + words, "人次", counts, basis: ChangeBasis, group: Group, qualifier: tail);
}
