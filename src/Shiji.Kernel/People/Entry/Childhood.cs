using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.People;

/// <summary>未成年人规则 — below the age of the rule a guardian is named and consents (PIPL art. 31).</summary>
public static class Childhood
{
    public const string AgeRule = "person.guardian.age";

    /// <summary>Whether the person is below the age on that day; never where the district keeps no such rule.</summary>
    public static bool Of(DateOnly born, RuleBook rules, DateOnly today) => rules.Find(AgeRule) is { } age && born.AddYears((int)age.Value) > today;

    /// <summary>Null where nothing is missing.</summary>
    public static Refusal? Check(DateOnly born, NewPerson entry, RuleBook rules, DateOnly today)
    {
        if (!Of(born, rules, today)) return null;
        var rule = rules.Find(AgeRule)!;
        var because = $"不满 {rule.Amount()}（{rule.Source}）";
        if (string.IsNullOrWhiteSpace(entry.Guardian?.Name)) return new Refusal($"{because}，请填写监护人姓名。", "guardian-name");
        if (string.IsNullOrWhiteSpace(entry.Guardian.Relation)) return new Refusal($"{because}，请填写监护人与本人的关系。", "guardian-relation");
        if (string.IsNullOrWhiteSpace(entry.Guardian.Phone)) return new Refusal($"{because}，请填写监护人电话。", "guardian-phone");
        if (!IsPhone(entry.Guardian.Phone)) return new Refusal("监护人电话应是 11 位手机号，或带区号的座机号，请核对。", "guardian-phone");
        return entry.Consents.Contains(ConsentPurpose.Minor) ? null : new Refusal($"{because}，没有监护人同意不能登记。请先请监护人阅读告知书并同意。", "consent-" + ConsentPurpose.Minor);
    }

    /// <summary>A number of unknown form would be masked altogether.</summary>
    internal static bool IsPhone(string phone) => Masks.Phone(phone.Trim()).Any(char.IsAsciiDigit);
}
