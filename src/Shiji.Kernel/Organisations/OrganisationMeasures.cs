using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Organisations;

/// <summary>团组织度量 — how many organisations there are, and how many “两新” ones are new (domain.md §1.3).</summary>
public static class OrganisationMeasures
{
    private const string Group = "组织建设";

    /// <summary>团组织总数（家）</summary>
    public static Measure<OrganisationSpell> Organisations { get; } = Standing(
        "org.all", "团组织", s => s.Type != OrganisationType.TemporaryBranch,
        "期末存续的全部团组织；临时团支部随任务成立、解散，不计入。");

    /// <summary>“两新”团组织（家）</summary>
    public static Measure<OrganisationSpell> TwoNew { get; } = Standing(
        "org.two_new", "“两新”团组织", s => s.TwoNew,
        "期末存续、领域和类型都在“两新”口径之内的团组织；哪些领域、类型在内，以当日有效的规则参数为准。互联网行业只是标签，不重复计。", TwoNewRule.Codes);

    /// <summary>新增“两新”团组织（家）</summary>
    public static Measure<OrganisationSpell> NewTwoNew { get; } = Flow.Of<OrganisationSpell>(
        "org.two_new.new", "新增“两新”团组织", "家", s => s.EntersTwoNew,
        basis: "期内新成立为“两新”，或由其他领域转类为“两新”的团组织；更名、“两新”内部转类、口径调整不计。", group: Group, rules: TwoNewRule.Codes);

    /// <summary>“两新”口径调整（家）</summary>
    public static Measure<OrganisationSpell> TwoNewByRule { get; } = Flow.Of<OrganisationSpell>(
        "org.two_new.by_rule", "“两新”口径调整", "家", s => s.TwoNewByRule != 0, s => s.TwoNewByRule,
        "期内因“两新”口径换版而计入的团组织，减去因此不再计入的；组织本身没有变动。期初加新增、加口径调整、减撤销和转出，等于期末。", Group,
        notAssessableBecause: "口径换版不是任何单位做成或没有做成的事。", rules: TwoNewRule.Codes);

    /// <summary>街道团工委（家）</summary>
    public static Measure<OrganisationSpell> Subdistricts { get; } = Standing(
        "org.subdistricts", "街道团工委", s => s.Type == OrganisationType.SubdistrictCommittee, "期末存续的街道团工委。");

    /// <summary>社区团组织（家）</summary>
    public static Measure<OrganisationSpell> Communities { get; } = Standing(
        "org.communities", "社区团组织",
        s => s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch),
        "期末存续的社区团委、团总支；社区下属的团支部不计入。");

    public static IEnumerable<Measure> All => [Organisations, TwoNew, NewTwoNew, TwoNewByRule, Subdistricts, Communities];

    private static Measure<OrganisationSpell> Standing(string key, string name, Expression<Func<OrganisationSpell, bool>> counts, string basis, IReadOnlyList<string>? rules = null) =>
        Stock.Of(key, name, "家", counts, s => s.Until, basis: basis, group: Group, rules: rules);
}
