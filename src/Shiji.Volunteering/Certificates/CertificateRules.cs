using System.Globalization;
using Shiji.Kernel.Parameters;

namespace Shiji.Volunteering;

/// <summary>凭据规则 — by the rules of a day: may it call itself 证明, and how minutes become hours.</summary>
public sealed record CertificateRules(bool Legal, decimal Step)
{
    /// <summary>法定模式 — off until the data go to the ministry's system (domain.md §5.1).</summary>
    public const string LegalRule = "certificate.legal";

    /// <summary>时长折算小时的最小单位，向下取</summary>
    public const string StepRule = "service.hours.step";

    private const decimal StepOtherwise = 0.1m;

    public CertificateEdition Edition => Legal ? CertificateEdition.Legal : CertificateEdition.Record;

    public static CertificateRules Of(RuleBook rules) => new(rules.Of(LegalRule, 0) > 0, rules.Of(StepRule, StepOtherwise) is > 0 and var step ? step : StepOtherwise);

    /// <summary>36.5 — never up: all minutes are added first (domain.md §5.4).</summary>
    public string Hours(long minutes) => (Math.Floor(minutes / (Step * 60)) * Step).ToString("0.##", CultureInfo.InvariantCulture);
}
