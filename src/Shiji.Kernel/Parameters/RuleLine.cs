using System.Globalization;

namespace Shiji.Kernel.Parameters;

/// <summary>规则行 — rule versions as a reader is told them: what is ruled, how, since when, and who says so. Answers to one question stand in one line.</summary>
public sealed record RuleLine(string Name, string Amount, DateOnly From, string Source, bool Unconfirmed)
{
    private const char Colon = '：';

    public static IReadOnlyList<RuleLine> Of(IEnumerable<RuleParameter> rules) =>
    [
        .. rules.GroupBy(r => (Name: IsAnswer(r) ? r.Name[..r.Name.IndexOf(Colon, StringComparison.Ordinal)] : r.Name, r.Code, Scope: IsAnswer(r) ? "" : r.Scope, r.From, r.Source, r.Unconfirmed))
            .Select(same => new RuleLine(same.Key.Name, AmountOf([.. same]), same.Key.From, same.Key.Source, same.Key.Unconfirmed)),
    ];

    /// <summary>所依规则：…。 — all lines as one clause; nothing where there are none.</summary>
    public static string Clause(IReadOnlyCollection<RuleParameter> rules) => rules.Count == 0 ? "" : $"所依规则：{string.Join("；", Of(rules))}。";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Amount}（{From:yyyy-MM-dd}起{(Unconfirmed ? "，待核" : "")}）");

    /// <summary>A yes or no to a question put as “question：case”.</summary>
    private static bool IsAnswer(RuleParameter rule) => rule is { Unit: "", Value: 0 or 1 } && rule.Name.Contains(Colon, StringComparison.Ordinal);

    private static string AmountOf(IReadOnlyList<RuleParameter> rules)
    {
        if (!IsAnswer(rules[0])) return rules[0].Amount();
        string Cases(decimal answer) => string.Join('、', rules.Where(r => r.Value == answer).Select(r => r.Name[(r.Name.IndexOf(Colon, StringComparison.Ordinal) + 1)..]));
        return (Cases(1), Cases(0)) switch
        {
            (var yes, "") => yes,
            ("", var no) => $"不含{no}",
            var (yes, no) => $"{yes}，不含{no}",
        };
    }
}
