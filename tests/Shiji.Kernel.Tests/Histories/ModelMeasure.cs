using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Histories;

/// <summary>One thing that counts: for whom, from when until when, how much, on what evidence, who.</summary>
internal sealed record Fact(Guid Id, int Organisation, DateOnly Day, DateOnly? Until, long Amount, Evidence Evidence, int? Who);

/// <summary>A measure said a second time, in plain words over plain lists.</summary>
internal sealed record ModelMeasure(string Key, bool Stock, bool People, Func<ModelDistrict, IEnumerable<Fact>> Facts)
{
    public static readonly string[] Formulas = ["act.minutes[kind=甲|乙]", "act.person[kind=乙]", "home.head[kind=甲]", "home.new[kind=乙]"];

    public static readonly ModelMeasure[] All =
    [
        Happening("act", r => 1), Happening("act.minutes", r => r.Amount), Happening("act.person", r => 1, people: true),
        Happening("act[kind=甲]", r => 1, "甲"), Happening("act[kind=乙]", r => 1, "乙"), Happening("act[kind=丙]", r => 1, "丙"),
        Happening("act.minutes[kind=甲|乙]", r => r.Amount, "甲乙"), Happening("act.person[kind=乙]", r => 1, "乙", people: true),
        Standing("home", r => 1), Standing("home.beds", r => r.Amount), Standing("home.head", r => 1, people: true),
        Standing("home[kind=甲]", r => 1, "甲"), Standing("home[kind=乙]", r => 1, "乙"), Standing("home.head[kind=甲]", r => 1, "甲", people: true),
        Standing("home.new", r => 1) with { Stock = false }, Standing("home.new[kind=乙]", r => 1, "乙") with { Stock = false },
        Tree("org.all", s => s.Type != OrganisationType.TemporaryBranch), Tree("org.two_new", s => TwoNew(s.Type, s.Field)),
        Tree("org.two_new.new", s => s.EntersTwoNew) with { Stock = false }, Tree("org.two_new.by_rule", _ => false) with { Stock = false },
        Tree("org.subdistricts", s => s.Type == OrganisationType.SubdistrictCommittee),
        Terms("org.term", s => s.Day), Terms("org.term.over", s => s.Day.AddYears(TermYears).AddDays(1)),
        new("org.election", false, false, _ => []), new("org.election[tier=街道]", false, false, _ => []),
        Tree("org.communities", s => s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch)),
    ];

    public const int TermYears = 1;

    public static bool TwoNew(OrganisationType type, Field field) =>
        (field == Field.NonPublic || field == Field.Social)
        && (type == OrganisationType.Committee || type == OrganisationType.GeneralBranch || type == OrganisationType.Branch || type == OrganisationType.JointBranch);

    /// <summary>What counts for a node in the days from, and up to but not on, until.</summary>
    public IEnumerable<Fact> Counted(ModelDistrict district, int node, DateOnly from, DateOnly until)
    {
        var last = until.AddDays(-1);
        return Facts(district).Where(f => Stock
            ? f.Day <= last && !(f.Until <= last) && district.Under(node, f.Organisation, last)
            : f.Day >= from && f.Day <= last && district.Under(node, f.Organisation, f.Day));
    }

    /// <summary>Total, and the parts resting on machine, roll call, back-filling, import; people have no parts.</summary>
    public long[] Figure(ModelDistrict district, int node, DateOnly from, DateOnly until)
    {
        var facts = Counted(district, node, from, until).ToList();
        if (People) return [facts.Select(f => f.Who).Distinct().Count(), 0, 0, 0, 0];
        long Part(Evidence evidence) => facts.Where(f => f.Evidence == evidence).Sum(f => f.Amount);
        return [facts.Sum(f => f.Amount), Part(Evidence.Machine), Part(Evidence.RollCall), Part(Evidence.BackFilled), Part(Evidence.Imported)];
    }

    private static ModelMeasure Happening(string key, Func<ModelRow, long> amount, string kinds = "", bool people = false) =>
        Rows(TestRegisters.ActivityId, key, amount, kinds, people) with { Stock = false };

    private static ModelMeasure Standing(string key, Func<ModelRow, long> amount, string kinds = "", bool people = false) =>
        Rows(TestRegisters.HomeId, key, amount, kinds, people);

    private static ModelMeasure Rows(int register, string key, Func<ModelRow, long> amount, string kinds, bool people) => new(key, true, people, d => d.Rows
        .Where(r => r.Register == register && r.State == RowState.InForce)
        .Where(r => kinds == "" || (r.Kind is not null && kinds.Contains(r.Kind, StringComparison.Ordinal)))
        .Where(r => !people || r.Person is not null)
        .Select(r => new Fact(r.Id, r.Organisation, r.Day, r.Until, amount(r), r.Evidence, r.Person)));

    private static ModelMeasure Tree(string key, Func<ModelSpell, bool> counts) => new(key, true, false, d => d.Spells
        .Where(counts).Select(s => new Fact(default, s.Organisation, s.Day, s.Until, 1, s.Evidence, null)));

    /// <summary>Of whoever was founded since the book was and stands on: nobody in these histories elects anew.</summary>
    private static ModelMeasure Terms(string key, Func<ModelSpell, DateOnly> from) => new(key, true, false, d => d.Organisations
        .Select(o => d.Spells.Where(s => s.Organisation == o).MinBy(s => s.Day)!)
        .Where(s => s.Day >= d.OpensOn && s.Type <= OrganisationType.JointBranch && d.OpenSpell(s.Organisation) is not null && from(s) <= d.Today)
        .Select(s => new Fact(default, s.Organisation, from(s), null, 1, s.Evidence, null)));
}
