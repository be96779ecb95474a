using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>表决 — a branch meeting's vote, and whether it was a meeting and the vote a yes by the rules of its day (domain.md §1.5).</summary>
/// <param name="Voters">应到会有表决权人数.</param>
/// <param name="Present">到会.</param>
public readonly record struct Ballot(int Voters, int Present, int Yes, int No)
{
    public const string Quorum = "vote.present.above";
    public const string Majority = "vote.yes.above";
    public const string Base = "vote.base";

    /// <summary>The rule of <see cref="Base"/> that takes all who should come as the base; any other takes those who came.</summary>
    public const decimal OfVoters = 1;

    /// <summary>Null where it was held as it should be and passed.</summary>
    /// <param name="rules">Of the day of the meeting.</param>
    public Refusal? Check(RuleBook rules)
    {
        if (Voters < 1) return new Refusal("请填写应到会的人数。", "voters");
        if (Present < 0 || Present > Voters) return new Refusal($"到会人数应在 0 和应到会的 {Voters} 人之间。", "present");
        if (Yes < 0 || No < 0 || Yes + No > Present) return new Refusal($"赞成和不赞成加起来不能多于到会的 {Present} 人。", "yes");
        if (rules.Find(Quorum) is { } quorum && Present <= Voters * quorum.Value) return new Refusal($"应到 {Voters} 人，到会 {Present} 人，没有超过{Share(quorum.Value)}（{quorum.Source}），大会无效，请重新召开。", "present");
        if (rules.Find(Majority) is not { } majority) return null;
        var (counted, named) = rules.Find(Base) is { Value: OfVoters } ? (Voters, "应到会") : (Present, "到会");
        return Yes <= counted * majority.Value ? new Refusal($"赞成 {Yes} 票，没有超过{named} {counted} 人的{Share(majority.Value)}（{majority.Source}），没有通过。", "yes") : null;
    }

    private static string Share(decimal share) => share == 0.5m ? "半数" : $"{share:0.##}";
}
