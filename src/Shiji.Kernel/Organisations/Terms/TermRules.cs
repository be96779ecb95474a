using Shiji.Kernel.Parameters;

namespace Shiji.Kernel.Organisations;

/// <summary>届期规则 — which organisations have terms, and for how long (domain.md §1.1).</summary>
public static class TermRules
{
    /// <summary>提前几天提醒换届.</summary>
    public const string WarnDays = "term.warn.days";

    /// <summary>延期最多几个月.</summary>
    public const string PostponeMonths = "term.postpone.months";

    /// <summary>大会有效到会比例，须超过.</summary>
    public const string PresentAbove = "vote.present.above";

    private const string OfDistrict = "term.years.district";
    private const string OfCommittee = "term.years.committee";
    private const string OfBranch = "term.years.branch";

    public static IReadOnlyList<string> Codes { get; } = [OfDistrict, OfCommittee, OfBranch];

    /// <summary>Temporary, floating and linking branches are headed by whoever was told to; they have no term.</summary>
    public static bool HasTerm(this OrganisationType type) => type <= OrganisationType.JointBranch;

    /// <summary>Offices sent out by another are appointed, not elected.</summary>
    public static bool IsAppointed(this OrganisationType type) => type is OrganisationType.SubdistrictCommittee or OrganisationType.IndustryCommittee;

    /// <summary>Branches elect in a meeting of all their members.</summary>
    public static bool ElectsByMeeting(this OrganisationType type) => type is OrganisationType.Branch or OrganisationType.JointBranch;

    /// <summary>每届最长几年 of the type, on the book's day; null where no rule says.</summary>
    public static RuleParameter? Years(this RuleBook book, OrganisationType type) => book.Find(type switch
    {
        OrganisationType.DistrictCommittee => OfDistrict,
        OrganisationType.SubdistrictCommittee or OrganisationType.IndustryCommittee or OrganisationType.Committee => OfCommittee,
        _ => OfBranch,
    }, RuleScope.Of(type));
}
