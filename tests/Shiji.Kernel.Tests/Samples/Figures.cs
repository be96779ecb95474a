using Shiji.Kernel.Organisations;
using Shiji.League;

namespace Shiji.Kernel.Tests.Samples;

/// <summary>五十个数 — the figures of domain.md §11.1 with their honest sets.</summary>
internal static class Figures
{
    private static readonly OrganisationType[] TwoNewTypes =
        [OrganisationType.Committee, OrganisationType.GeneralBranch, OrganisationType.Branch, OrganisationType.JointBranch];

    private static readonly string[] Regular = ["五四奖章", "两红两优", "青年文明号", "少先队表彰", "岗位能手"];

    public static IReadOnlyList<Figure> All { get; } =
    [
        new(1, t => t.Flow("external.audience").Where(r => r.Facet1 == "五四直播").Sum(r => r.Quantity1), 1_700_001, 1_799_999),
        Exactly(2, t => t.Flow("honour").Count(r => Regular.Contains(r.Facet3)), 363),
        Exactly(3, t => t.Flow("media.issue").Count(r => r.Facet1 == "音频节目"), 15),
        Rate(4, t => (decimal)t.Flow("study.completion").Count(r => r is { Facet1: "团员", Facet2: "按期" }) / t.Flow("study.due").Sum(r => r.Quantity1), 0.97455m, 0.97465m),
        Exactly(5, t => t.District.RecommendationSteps().Where(s => s.Stage == RecommendStage.Sent && s.Day >= Told.From && s.Day < Told.Until).Select(s => s.PersonId).Distinct().Count(), 130),
        new(6, t => t.Flow("youth.activity").Count(r => r.Facet1 == "入团教育"), 221, 229),
        new(7, t => t.Flow("youth.activity").Count(r => r.Facet1 == "入队仪式"), 181, 189),
        Exactly(8, t => t.Flow("badge").Count(), 34754),
        Exactly(9, t => t.District.NumberBatches().Where(b => b is { Void: false, Tier: NumberTier.Issued, Domain: NumberDomain.School } && b.Day >= Told.From && b.Day < Told.Until).Sum(b => b.Count), 2315),
        Exactly(10, t => t.District.NumberBatches().Where(b => b is { Void: false, Tier: NumberTier.Issued, Domain: NumberDomain.Social } && b.Day >= Told.From && b.Day < Told.Until).Sum(b => b.Count), 267),
        Exactly(11, t => t.District.BuildTargets().Where(b => b.Day >= Told.From && b.Day < Told.Until).Sum(b => b.Count), 375),
        Exactly(12, t => t.District.Spells.Count(s => s.EntersTwoNew && IsTwoNew(s) && s.Day >= Told.From && s.Day < Told.Until), 97) with { Fixed = true },
        Exactly(13, t => t.District.Spells.Count(s => IsTwoNew(s) && Stands(s)), 1060) with { Fixed = true },
        Rate(14, t => t.District.DutyLines().Where(l => l.Kind == DutyKind.Appraisal && l.Day >= Told.From && l.Day < Told.Until).Average(l => l.Done ? 1m : 0m), 0.99835m, 0.99845m),
        Rate(15, t => t.District.DutyLines().Where(l => l.Kind == DutyKind.Registration && l.Day >= Told.From && l.Day < Told.Until).Average(l => l.Done ? 1m : 0m), 0.98255m, 0.98265m),
        Exactly(16, t => t.Flow("reform.sharing").Count(r => r.Facet1 == "全国"), 3),
        Exactly(17, t => t.Standing("reform.task").Count() * 10 + Told.Things(t.Standing("reform.task")), 354) with { Fixed = true },
        Exactly(18, t => t.Flow("party.session").Count(r => r.Facet1 == "区委常委会"), 5),
        new(19, t => Told.Things(t.Flow("briefing.attendance").Where(r => r.Facet1 == "圆梦计划")), 101, 199),
        Exactly(20, t => t.Flow("intern.post").Where(r => r.Facet1 == "展翅计划").Sum(r => r.Quantity1), 653),
        Exactly(21, t => t.Flow("intern.post").Count(r => r.Facet1 == "返家乡"), 85),
        Exactly(22, t => t.Flow("intern.application").Count(r => r.Facet1 == "返家乡"), 366),
        new(23, t => t.Flow("mentor.session").Count(r => r.Facet1 == "驻点服务"), 11, 19),
        Exactly(24, t => Told.Things(t.Flow("project.landing")), 30),
        Exactly(25, t => t.Flow("talent.project").Count(), 4),
        Exactly(26, t => t.Standing("volunteer.union").Count(r => r.Facet1 == "街道"), 11) with { Fixed = true },
        Exactly(27, t => t.Flow("volunteer.team").Count(), 1078),
        new(28, t => Told.People(t.Flow("volunteer.person")), 35_000, 44_999),
        new(29, t => t.Flow("volunteer.session").Count(), 27_001, 27_999),
        new(30, t => t.Flow("volunteer.service").Count(), 471_500, 472_499),
        new(31, t => t.Flow("volunteer.service").Sum(r => r.Quantity1) / 60m, 1_762_500, 1_763_499.999m),
        Exactly(32, t => Told.Things(t.Flow("point.inspection")), 156),
        new(33, t => t.Flow("online.session").Count(), 51, 59),
        new(34, t => t.Flow("book.movement").Where(r => r.Facet1 == "入库").Sum(r => r.Quantity1), 10_001, 19_999),
        Exactly(35, t => t.Flow("book.room").Count(), 3),
        Exactly(36, t => t.Flow("honour").Count(r => r is { Facet2: "个人", Facet3: "最美志愿者" }), 3),
        Exactly(37, t => Told.People(t.Flow("volunteer.star")), 684),
        new(38, t => t.Flow("notice.mobilise").Count(r => r.Facet1 is "动员令" or "招募令"), 101, 199),
        Exactly(39, t => t.Flow("shock.team").Count(), 465),
        new(40, t => Told.People(t.Flow("shock.member")), 8_901, 8_999),
        Exactly(41, t => t.Flow("shock.branch").Count(), 365),
        Exactly(42, t => t.Flow("lockdown.zone").Count(), 6),
        Exactly(43, t => t.Flow("hotline.line").Count(r => r.Facet1 == "党群志愿服务热线"), 9),
        new(44, t => t.Flow("hotline.call").Count(r => r.Facet2 == "党群志愿服务热线"), 8_400, 8_499),
        new(45, t => t.Flow("hotline.call").Count(r => r is { Facet1: "心理", Facet2: "心理防疫专线" }), 301, 399),
        Exactly(46, t => t.Flow("honour").Count(r => r is { Facet2: "集体", Facet3: "抗疫表彰" }), 57),
        Exactly(47, t => t.Flow("honour").Count(r => r is { Facet2: "个人", Facet3: "抗疫表彰" }), 226),
        new(48, t => t.Flow("external.audience").Where(r => r.Facet1 == "在线活动").Sum(r => r.Quantity1), 2_025_000, 2_034_999),
        Rate(49, t => (decimal)Holders(t, a => a.Tenure == Tenure.FullTime) / Holders(t, _ => true), 0.04375m, 0.04385m),
        Rate(50, t => (decimal)t.District.Spells.Count(s => IsTwoNew(s) && Stands(s)) / t.District.Spells.Count(s => s.Type != OrganisationType.TemporaryBranch && Stands(s)), 0.3625m, 0.3635m),
    ];

    private static int Holders(Told told, Func<Appointment, bool> who) => told.District.Appointments().Where(a => a.Day <= Told.LastDay && (a.Until is null || a.Until > Told.LastDay) && who(a)).Select(a => a.PersonId).Distinct().Count();

    public static bool IsTwoNew(OrganisationSpell spell) =>
        spell.Field is Field.NonPublic or Field.Social && TwoNewTypes.Contains(spell.Type);

    public static bool Stands(OrganisationSpell spell) => spell.Day <= Told.LastDay && (spell.Until is null || spell.Until > Told.LastDay);

    private static Figure Exactly(int no, Func<Told, decimal> count, decimal value) => new(no, count, value, value);

    /// <summary>Half-open: the upper bound rounds to the next printed figure.</summary>
    private static Figure Rate(int no, Func<Told, decimal> count, decimal least, decimal below) => new(no, count, least, below - 0.0000001m) { Ratio = true };
}
