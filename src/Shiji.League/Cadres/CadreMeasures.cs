using System.Linq.Expressions;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>团干部度量 — posts held and who holds them, at the end of a period (domain.md §1.4).</summary>
public static class CadreMeasures
{
    private const string Group = "团干部";
    private const string Basis = "期末在任的团内职务，一人兼几个职务就有几个；挂职的计在接收的组织。";
    private const string PeopleBasis = "期末任一团内职务的人，按人去重，含团支部的书记、副书记和委员。";
    private const string AboveBasis = "期末在团总支及以上组织任职的人，按人去重，不含只在团支部任职的。";

    public static IEnumerable<Measure> All =>
    [
        Posts("", "", a => !a.Void),
        .. Enum.GetValues<Tenure>().Select(t => Posts($"[tenure={t.Word()}]", $"（{t.Word()}）", a => !a.Void && a.Tenure == t)),
        .. Enum.GetValues<CadreTitle>().Select(t => Posts($"[title={t.Word()}]", $"（{t.Word()}）", a => !a.Void && a.Title == t)),
        .. Enumerable.Range((int)OrganisationType.DistrictCommittee, (int)OrganisationType.GeneralBranch).Select(t => (OrganisationType)t).Select(t => Posts($"[tier={t.Tier()}]", $"（{t.Tier()}）", a => !a.Void && a.Type == t)),
        Posts("[tier=团支部]", "（团支部）", a => !a.Void && a.Type > OrganisationType.GeneralBranch),
        People("", "", PeopleBasis, a => !a.Void),
        People("[tenure=专职]", "（专职）", PeopleBasis, a => !a.Void && a.Tenure == Tenure.FullTime),
        People($"[tier={CadreWords.AboveBranch}]", $"（{CadreWords.AboveBranch}）", AboveBasis, a => !a.Void && a.Type <= OrganisationType.GeneralBranch),
        People($"[tenure=专职,tier={CadreWords.AboveBranch}]", $"（专职，{CadreWords.AboveBranch}）", AboveBasis, a => !a.Void && a.Tenure == Tenure.FullTime && a.Type <= OrganisationType.GeneralBranch),
    ];

    private static Measure<Appointment> Posts(string tail, string words, Expression<Func<Appointment, bool>> counts) =>
        Stock.Of("cadre.post" + tail, "团干部任职" + words, "个", counts, a => a.Until, basis: Basis, group: Group, qualifier: tail);

    private static Measure<Appointment> People(string tail, string words, string basis, Expression<Func<Appointment, bool>> counts) =>
        Stock.Headcount("cadre.person" + tail, "团干部" + words, "人", counts, a => a.Until, a => a.PersonId, basis, Group, qualifier: tail);
}
