using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Tests.Districts;

/// <summary>What people do in the district, each act in a context of its own, as the desk would run it.</summary>
public sealed partial class District
{
    public async Task<T> DoAsync<T>(Func<ShijiDb, Task<T>> act, Actor? actor = null)
    {
        await using var db = Open(actor);
        return await act(db);
    }

    public Task<int> SqlAsync(FormattableString sql) => DoAsync(db => db.Database.ExecuteSqlAsync(sql));

    public async Task<int> FoundAsync(string code, int parent, OrganisationType type = OrganisationType.Committee, DateOnly? day = null, Field field = Field.Community)
    {
        var founded = await EstablishAsync(code, parent, type, day ?? new(2015, 6, 1), field);
        Assert.Null(founded.Refusal);
        return founded.Value!.Id;
    }

    public Task<Outcome<Organisation>> EstablishAsync(string code, int parent, OrganisationType type, DateOnly day, Field field = Field.Community) =>
        DoAsync(db => new EstablishOrganisation(db, TwoNew(db), Clock).DoAsync(code, code, type, field, parent, new(day)));

    public Task<Refusal?> MoveAsync(int id, int parent, DateOnly day) => DoAsync(db => new MoveOrganisation(db, Clock).DoAsync(id, parent, new(day)));

    public Task<Refusal?> MergeAsync(int id, int successor, DateOnly day) => DoAsync(db => new RevokeOrganisation(db, Clock, []).MergeAsync(id, successor, new(day)));

    public Task<Refusal?> RevokeAsync(int id, DateOnly day) => DoAsync(db => new RevokeOrganisation(db, Clock, []).DoAsync(id, new(day)));

    public Task<Refusal?> RenameAsync(int id, string name, DateOnly day) => DoAsync(db => new RenameOrganisation(db, TwoNew(db), Clock).DoAsync(id, name, new(day)));

    public Task<Refusal?> ChangeStateAsync(int id, OrganisationState state, DateOnly day) =>
        DoAsync(db => new ChangeOrganisationState(db, TwoNew(db), Clock).DoAsync(id, state, new(day)));

    public Task<Refusal?> ReclassifyAsync(int id, OrganisationType type, Field field, DateOnly day) =>
        DoAsync(db => new ReclassifyOrganisation(db, TwoNew(db), Clock).DoAsync(id, type, field, new(day)));

    public Task<Refusal?> SubmitAsync(RegisterRow row, string by = "填报人") => DoAsync(db => Submit(db).DoAsync(row), Named(by));

    public Task<Refusal?> AcceptAsync(Guid id, string by = "审核人") => DoAsync(db => new ReviewRow(db, Check(db), new(db)).AcceptAsync(id), Named(by));

    public Task<Refusal?> ReturnAsync(Guid id, string reason = "理由") => DoAsync(db => new ReviewRow(db, Check(db), new(db)).ReturnAsync(id, reason));

    public Task<Refusal?> VoidAsync(Guid id, string reason = "理由") => DoAsync(db => new ReviewRow(db, Check(db), new(db)).VoidAsync(id, reason));

    public Task<Refusal?> CorrectAsync(Guid id, RegisterRow row, string reason = "理由", string by = "填报人") =>
        DoAsync(db => new CorrectRow(db, Submit(db)).DoAsync(id, row, reason), Named(by));

    /// <summary>Submits and accepts; the row is in force.</summary>
    public async Task<RegisterRow> EnterAsync(RegisterRow row)
    {
        Assert.Null(await SubmitAsync(row));
        Assert.Null(await AcceptAsync(row.Id));
        return row;
    }

    /// <summary>Loads the row, changes it, saves it.</summary>
    public Task<int> EditAsync(Guid id, Action<RegisterRow> change) => DoAsync(async db =>
    {
        change(await db.Set<RegisterRow>().SingleAsync(r => r.Id == id));
        return await db.SaveChangesAsync();
    });

    public Task<long> ImportAsync(IEnumerable<RegisterRow> rows) => DoAsync(db => new RecordImporter(db).InsertAsync(rows));

    public RegisterRow Activity(int organisation, DateOnly day, long minutes = 60, string? kind = null, int? person = null, Evidence evidence = Evidence.Declared) => new()
    {
        Id = Clock.NewId(),
        RegisterId = TestRegisters.ActivityId,
        OrganisationId = organisation,
        Day = day,
        Quantity1 = minutes,
        Facet1 = kind,
        PersonId = person,
        Evidence = evidence,
    };

    public RegisterRow Home(int organisation, DateOnly day, DateOnly? until = null, long beds = 10, int? head = null) => new()
    {
        Id = Clock.NewId(),
        RegisterId = TestRegisters.HomeId,
        OrganisationId = organisation,
        Day = day,
        Until = until,
        Quantity1 = beds,
        PersonId = head,
    };

    /// <summary>Somebody in a post at a node, as a sign-in would make them.</summary>
    public Actor At(int node, params Permission[] rights)
    {
        var scope = new Scope(node, Clock.Today, node == Root);
        return new("在岗的人", scope, scope, rights.ToHashSet()) { AccountId = Clock.NewId(), Post = $"组织 {node}" };
    }

    private static Actor Named(string by) => Actor.System with { Name = by };

    public SubmitRow Submit(ShijiDb db) => new(db, Check(db), Clock);

    public RowCheck Check(ShijiDb db) => new(db, new DayLimit(db, new RuleReader(db)), Clock);

    public JudgeTwoNew TwoNew(ShijiDb db) => new(db, new RuleReader(db), Clock);
}
