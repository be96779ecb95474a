using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Findings;

namespace Shiji.Reports.Tests.Findings;

/// <summary>Every test is shown a district in which something is wrong, and one in which nothing is.</summary>
public sealed class CheckTests
{
    private static readonly DateOnly May = new(2022, 5, 10);

    private static readonly string[] Asked = ["act", "act.minutes / act", "home"];

    [Theory, OnEachDatabase]
    public async Task Less_than_the_rule_asks_is_below_target(Database database)
    {
        await using var district = await OpenAsync(database, (2, 60), (1, 200));
        await SeesAsync(district, Entry(FindingTest.BelowTarget, "i1", rules: ["line"]), wrong: 100, clean: 50, "S1");
    }

    [Theory, OnEachDatabase]
    public async Task Far_below_the_middle_is_below_median(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60), (4, 60), (5, 60));
        await SeesAsync(district, Entry(FindingTest.BelowMedian, "i0", rules: ["line"]), wrong: 0.3m, clean: 0.8m, "S1");
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_units_neither_is_below_the_middle(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60), (9, 60));
        var read = await ReadAsync(district, Entry(FindingTest.BelowMedian, "i0", rules: ["line"]), 0.3m);
        Assert.False(read.Found || read.Fine);
        Assert.Equal("可比的单位太少", read.Because);
    }

    [Theory, OnEachDatabase]
    public async Task Much_less_than_last_year_is_falling(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60), (3, 60));
        await EnterAsync(district, 3, May.AddYears(-1), 60);
        await SeesAsync(district, Entry(FindingTest.Falling, "i0", rules: ["line", "base"]), wrong: 0.2m, clean: 0.7m, "S1", unjudged: 1);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_at_all_is_blank(Database database)
    {
        await using var district = await OpenAsync(database, (0, 60), (1, 60));
        var entry = Entry(FindingTest.Blank, "i0");
        var read = await ReadAsync(district, entry, 0);
        Assert.Equal(["S1"], read.List.Select(j => j.Unit.Code));
        Assert.Equal((1, 2), (read.Count, read.Of));
        await EnterAsync(district, 1, May, 60);
        Assert.True((await ReadAsync(district, entry, 0)).Fine);
    }

    [Theory, OnEachDatabase]
    public async Task Entered_after_the_day_is_late(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60), (2, 60));
        await EnterAsync(district, 3, May, 60, Evidence.BackFilled);
        await SeesAsync(district, Entry(FindingTest.Late, "i0", rules: ["line"]), wrong: 0.5m, clean: 0.8m, "S1");
    }

    [Theory, OnEachDatabase]
    public async Task Outside_what_is_possible_is_implausible(Database database)
    {
        await using var district = await OpenAsync(database, (1, 500), (1, 60));
        await SeesAsync(district, Entry(FindingTest.Implausible, "i1", rules: ["base", "line"]), wrong: 400, clean: 600, "S1");
    }

    [Theory, OnEachDatabase]
    public async Task A_part_that_is_more_than_its_whole_is_implausible(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60), (0, 60));
        var entry = Entry(FindingTest.Implausible, "i0", against: "i2");
        Assert.Equal(["S1"], (await ReadAsync(district, entry, 0)).List.Select(j => j.Unit.Code));
        await district.EnterAsync(district.Home((await IdsAsync(district))[0], May));
        await district.RefreshAsync();
        Assert.True((await ReadAsync(district, entry, 0)).Fine);
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_rule_in_force_nothing_is_judged_and_it_says_so(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60));
        var read = await ReadAsync(district, Entry(FindingTest.BelowTarget, "i0", rules: ["nowhere"]), 1);
        Assert.False(read.Found || read.Fine);
        Assert.Contains("nowhere", read.Because, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_draft_counts_as_the_list_does_and_cites_what_the_book_has(Database database)
    {
        await using var district = await OpenAsync(database, (0, 60), (1, 60), (0, 60), (0, 60), (0, 60));
        var read = await ReadAsync(district, Entry(FindingTest.Blank, "i0"), 0);
        Assert.Equal("4个在5个里，涉及S1、S3、S4等，共1。", string.Concat(DraftFindings.Sentence(read).Select(r => r.Text)));
        Assert.All(DraftFindings.Sentence(read).Where(r => r.Text.Any(char.IsAsciiDigit) && !r.Text.Contains('S', StringComparison.Ordinal)), r => Assert.True(r.Cited is not null || r.Counted is not null));
        Assert.StartsWith("二是", string.Concat(DraftFindings.Of([read, read])[1].Select(r => r.Text)), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_branch_is_past_its_term_from_its_last_election_and_not_judged_where_none_is_known(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60));
        await district.DoAsync(db => db.AddAsync(Rule("term.years.branch", 3)).AsTask().ContinueWith(_ => db.SaveChangesAsync()).Unwrap());
        foreach (var (code, elected) in new[] { ("OLD", (DateOnly?)null), ("LATE", new(2021, 6, 1)), ("FRESH", new(2021, 7, 2)), ("AGAIN", new(2021, 3, 9)) })
        {
            var founded = await district.EstablishAsync(code, (await IdsAsync(district))[0], OrganisationType.Branch, new(2016, 6, 1));
            foreach (var day in code == "AGAIN" ? [elected, new(2022, 3, 9)] : new[] { elected })
                if (day is { } held) Assert.True((await district.DoAsync(db => new HoldElection(db, new(db, new(db), district.Clock), district.TwoNew(db), new(db), district.Clock).DoAsync(founded.Value!.Id, new(held, "团批〔2021〕1号", 1, 20, 18)))).Ok);
        }

        await district.OpenCatalogueAsync();
        await district.RefreshAsync();
        var read = await ReadAsync(district, Entry(FindingTest.PastTerm, "i0", ["line", "base"]) with { Units = JudgedUnits.Elected }, 5); // each elected for one year
        Assert.Equal(["LATE"], read.List.Select(j => j.Unit.Code));
        Assert.Equal(("1.1年", "届期 1.0年"), (read.Finding.Show(read.List[0].Value), read.List[0].Compared));
        Assert.Equal((3, "OLD"), (read.Of, Assert.Single(read.Unjudged).Unit.Code));
        Assert.Contains("账簿里没有", read.Unjudged[0].Compared, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_hollow_branch_is_one_with_nothing_at_all(Database database)
    {
        await using var district = await OpenAsync(database, (1, 60));
        foreach (var code in new[] { "B1", "B2" }) Assert.True((await district.EstablishAsync(code, (await IdsAsync(district))[0], OrganisationType.Branch, new(2016, 6, 1))).Ok);
        await district.OpenCatalogueAsync();
        await district.RefreshAsync();
        await EnterAsync(district, 1, May, 60, street: 1);
        var read = await ReadAsync(district, Entry(FindingTest.Blank, "i0") with { Units = JudgedUnits.Branches }, 0);
        Assert.Equal((1, 2, "B2"), (read.Count, read.Of, read.List[0].Unit.Code));
    }

    private static FindingEntry Entry(FindingTest test, string indicator, string[]? rules = null, string? against = null) => new(
        "k", "检查", test, Severity.Grave, JudgedUnits.Subdistricts, [OrganisationType.DistrictCommittee], indicator, "为什么", "怎么办", "{count}个在{of}个里，涉及{names}，共{{i0}}。", Rules: rules, Against: against);

    /// <summary>Sub-districts S1, S2 …, each with so many records of so many minutes.</summary>
    private static async Task<District> OpenAsync(Database database, params (int Records, long Minutes)[] streets)
    {
        var district = await District.FoundAsync(database, new(2021, 1, 1), Asked);
        for (var i = 0; i < streets.Length; i++) await district.FoundAsync($"S{i + 1}", District.Root, OrganisationType.SubdistrictCommittee);
        await district.RefreshAsync();
        for (var i = 0; i < streets.Length; i++) await EnterAsync(district, streets[i].Records, May, streets[i].Minutes, street: i);
        return district;
    }

    private static async Task EnterAsync(District district, int records, DateOnly day, long minutes, Evidence evidence = Evidence.RollCall, int street = 0)
    {
        var id = (await IdsAsync(district))[street];
        for (var i = 0; i < records; i++) await district.EnterAsync(district.Activity(id, day, minutes, evidence: evidence));
        await district.RefreshAsync();
    }

    private static Task<int[]> IdsAsync(District district) => district.DoAsync(db => Task.FromResult(db.Set<Organisation>().Where(o => o.Id != District.Root).OrderBy(o => o.Id).Select(o => o.Id).ToArray()));

    private static async Task SeesAsync(District district, FindingEntry entry, decimal wrong, decimal clean, string street, int unjudged = 0)
    {
        var found = await ReadAsync(district, entry, wrong);
        Assert.Equal([street], found.List.Select(j => j.Unit.Code));
        Assert.Equal((1, unjudged), (found.Count, found.Unjudged.Count));
        Assert.Contains(found.Rules, r => r.Code == "line");
        Assert.True((await ReadAsync(district, entry, clean)).Fine);
    }

    private static Task<JudgedFinding> ReadAsync(District district, FindingEntry entry, decimal line) => district.DoAsync(async db =>
    {
        db.RemoveRange(db.Set<RuleParameter>().Where(p => p.Code == "line" || p.Code == "base"));
        await db.SaveChangesAsync();
        db.AddRange(Rule("line", line), Rule("base", 1));
        await db.SaveChangesAsync();
        var read = new ReadFindings(db, new(db, new(db)), new(db), new(db), new(db));
        return Assert.Single(await read.DoAsync(district.Catalogue, db.Set<Organisation>().Single(o => o.Id == District.Root), District.Span("2022H1"), [entry]));
    });

    private static RuleParameter Rule(string code, decimal value) => new() { Code = code, Name = code, Value = value, From = new(2018, 1, 1), Source = "test", EvidenceTag = "D" };
}
