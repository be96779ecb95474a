using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Proofs;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Time;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Tests.Districts;

/// <summary>A district of one organisation, two registers and an empty book, on a database of its own.</summary>
public sealed partial class District : IAsyncDisposable
{
    public const int Root = 1;
    private readonly TestDatabase _database;

    private District(TestDatabase database) => _database = database;

    public static DateOnly Founded { get; } = new(2010, 1, 1);

    public FakeTime Time { get; } = FakeTime.At(2023, 3, 1);

    public DistrictClock Clock => new(Time);

    public ModuleList Modules { get; set; } = ModuleList.Kernel;

    public Catalogue Catalogue { get; private set; } = null!;

    public static async Task<District> FoundAsync(Database database, DateOnly? opensOn = null, params string[] formulas)
    {
        var district = new District(await TestDatabase.NewAsync(database));
        await using var db = district.Open();
        db.Add(new Book { OpensOn = opensOn ?? new(2022, 1, 1), RootId = Root });
        db.Add(new Organisation { Id = Root, Code = "ROOT", Name = "团区委" });
        db.Add(new Placement { OrganisationId = Root, From = Founded });
        db.Add(new OrganisationSpell
        {
            Id = district.Clock.NewId(),
            OrganisationId = Root,
            Day = Founded,
            Name = "团区委",
            Type = OrganisationType.DistrictCommittee,
            Field = Field.Agency,
            State = OrganisationState.Active,
            Reason = SpellReason.Established,
            Evidence = Evidence.RollCall,
        });
        db.AddRange(StandardCatalogue.Parameters.Where(p => TwoNewRule.Codes.Contains(p.Code)));
        db.Add(TestRegisters.Activity());
        await db.SaveChangesAsync(); // one after the other: the database numbers them
        db.Add(TestRegisters.Home());
        db.AddRange(formulas.Select((f, i) => new IndicatorDefinition { Key = $"i{i}", Name = f, Group = "测试", Formula = f, Unit = "" }));
        await db.SaveChangesAsync();
        await district.OpenCatalogueAsync();
        return district;
    }

    public ShijiDb Open(Actor? actor = null)
    {
        var acting = Acting.System(Time);
        if (actor is not null) acting.Become(actor);
        return new(_database.Storage, Modules, acting);
    }

    public async Task OpenCatalogueAsync()
    {
        await using var db = Open();
        Catalogue = await new CatalogueOpening(db, Modules).OpenAsync();
    }

    public async Task<long> RefreshAsync()
    {
        await using var db = Open();
        return await new TallyBook(db, Clock).RefreshAsync(Catalogue);
    }

    public async Task<ProofResult> ProveAsync(string period)
    {
        await using var db = Open();
        return await new Proof(db, new TallyBook(db, Clock), new FigureReader(db, new SpanFigures(db)), Clock).RunAsync(Catalogue, Span(period));
    }

    public async Task<FigureTable> FiguresAsync(IEnumerable<int> nodes, params string[] periods)
    {
        await using var db = Open();
        return await new FigureReader(db, new SpanFigures(db)).ReadAsync(Catalogue, Catalogue.Measures, nodes, periods.Select(Span));
    }

    public async Task<long?> FigureAsync(string measure, int node, string period) =>
        (await FiguresAsync([node], period))[Catalogue.Measure(measure)!, node, Span(period)]?.Total;

    public static Period Span(string period) => PeriodText.Read(period).Value;

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
