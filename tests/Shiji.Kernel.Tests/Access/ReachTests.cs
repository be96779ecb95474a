using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Access;

public sealed class ReachTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    [Theory, OnEachDatabase]
    public async Task Within_reach_a_row_is_entered_under_the_name_of_whoever_entered_it(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var unit = await UnitAsync(district);
        var actor = district.At(unit, Permission.WriteRecords);
        var row = district.Activity(unit, Day);
        Assert.Null(await district.DoAsync(db => district.Submit(db).DoAsync(row), actor));
        var kept = await district.DoAsync(db => db.Set<RegisterRow>().SingleAsync(r => r.Id == row.Id));
        Assert.Equal((actor.Name, actor.AccountId), (kept.RecordedBy, kept.RecordedById));
    }

    [Theory, OnEachDatabase]
    public async Task Beyond_reach_or_without_the_right_a_use_case_refuses_and_says_who_could(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (unit, next) = (await UnitAsync(district), await UnitAsync(district, "B"));
        var row = district.Activity(next, Day);
        Assert.Contains("不归您现在的岗位管", (await district.DoAsync(db => district.Submit(db).DoAsync(row), district.At(unit, Permission.WriteRecords)))!.Message, StringComparison.Ordinal);
        Assert.Contains("没有“填报记录”的权限", (await district.DoAsync(db => district.Submit(db).DoAsync(row), district.At(next, Permission.ReadRecords)))!.Message, StringComparison.Ordinal);
        Assert.Contains("没有“办理组织变动”的权限", (await district.DoAsync(
            db => new RenameOrganisation(db, district.TwoNew(db), district.Clock).DoAsync(next, "新名", new(Day)), district.At(next, Permission.WriteRecords)))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_of_another_unit_is_not_even_there_to_be_accepted(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (unit, next) = (await UnitAsync(district), await UnitAsync(district, "B"));
        var row = district.Activity(next, Day);
        Assert.Null(await district.SubmitAsync(row));
        Assert.Equal("没有这条记录。", (await district.DoAsync(db => new ReviewRow(db, district.Check(db), new(db)).AcceptAsync(row.Id), district.At(unit, Permission.ReviewRecords)))!.Message);
        Assert.Null(await district.DoAsync(db => new ReviewRow(db, district.Check(db), new(db)).AcceptAsync(row.Id), district.At(next, Permission.ReviewRecords)));
    }

    [Theory, OnEachDatabase]
    public async Task Two_people_of_one_name_are_two(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (one, other) = (district.At(District.Root, Permission.WriteRecords, Permission.ReviewRecords), district.At(District.Root, Permission.ReviewRecords));
        var row = district.Activity(District.Root, Day);
        Assert.Null(await district.DoAsync(db => district.Submit(db).DoAsync(row), one));
        Assert.NotNull(await district.DoAsync(db => new ReviewRow(db, district.Check(db), new(db)).AcceptAsync(row.Id), one));
        Assert.Equal(one.Name, other.Name);
        Assert.Null(await district.DoAsync(db => new ReviewRow(db, district.Check(db), new(db)).AcceptAsync(row.Id), other));
    }

    [Theory, OnEachDatabase]
    public async Task A_save_that_forgot_to_ask_is_stopped(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (unit, next) = (await UnitAsync(district), await UnitAsync(district, "B"));
        var writer = district.At(unit, Permission.WriteRecords);
        await Assert.ThrowsAsync<OutOfScopeException>(() => SaveAsync(district, writer, district.Activity(next, Day)));
        await Assert.ThrowsAsync<OutOfScopeException>(() => SaveAsync(district, district.At(unit, Permission.ReadRecords), district.Activity(unit, Day)));
        await Assert.ThrowsAsync<OutOfScopeException>(() => SaveAsync(district, writer, new Placement { OrganisationId = unit, ParentId = next, From = Day }));
        await Assert.ThrowsAsync<OutOfScopeException>(() => SaveAsync(district, writer, new RuleParameter { Code = "x", Name = "x", Source = "x", EvidenceTag = "D" }));
        Assert.Equal(1, await SaveAsync(district, writer, district.Activity(unit, Day)) > 0 ? 1 : 0);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_cannot_be_carried_off_to_another_unit_nor_fetched_from_one(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (unit, next) = (await UnitAsync(district), await UnitAsync(district, "B"));
        var row = await district.EnterAsync(district.Activity(unit, Day));
        await Assert.ThrowsAsync<OutOfScopeException>(() => district.DoAsync(async db =>
        {
            (await db.Set<RegisterRow>().SingleAsync(r => r.Id == row.Id)).OrganisationId = next;
            return await db.SaveChangesAsync();
        }, district.At(unit, Permission.WriteRecords)));
    }

    [Theory, OnEachDatabase]
    public async Task A_secretary_founds_a_branch_in_their_own_unit_and_not_in_another(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (unit, next) = (await UnitAsync(district), await UnitAsync(district, "B"));
        var secretary = district.At(unit, Permission.ChangeOrganisations);
        Task<Results.Outcome<Organisation>> Establish(string code, int parent) => district.DoAsync(
            db => new EstablishOrganisation(db, district.TwoNew(db), district.Clock).DoAsync(code, code, OrganisationType.Branch, Field.Community, parent, new(Day)), secretary);
        Assert.True((await Establish("A1", unit)).Ok);
        Assert.Equal("organisation", (await Establish("B1", next)).Refusal!.Field);
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_is_ended_by_whoever_stands_above_it_never_by_itself(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (unit, next) = (await UnitAsync(district), await UnitAsync(district, "B"));
        Task<Results.Refusal?> End(int id, int at) => district.DoAsync(db => new RevokeOrganisation(db, district.Clock, []).DoAsync(id, new(Day)), district.At(at, Permission.ChangeOrganisations));
        Assert.Equal("post", (await End(unit, unit))?.Field);
        Assert.Equal("organisation", (await End(unit, next))?.Field);
        Assert.Null(await End(unit, District.Root));
    }

    [Theory, OnEachDatabase]
    public async Task A_number_taken_in_another_unit_is_taken(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var (unit, next) = (await UnitAsync(district), await UnitAsync(district, "B"));
        var (first, second) = (district.Activity(next, Day), district.Activity(unit, Day));
        (first.Number, second.Number) = ("编号1", "编号1");
        Assert.Null(await district.SubmitAsync(first));
        Assert.Contains("已经有了", (await district.DoAsync(db => district.Submit(db).DoAsync(second), district.At(unit, Permission.WriteRecords)))!.Message, StringComparison.Ordinal);
    }

    private static Task<int> SaveAsync(District district, Actor actor, object entity) => district.DoAsync(db =>
    {
        db.Add(entity);
        return db.SaveChangesAsync();
    }, actor);

    private static async Task<int> UnitAsync(District district, string code = "A")
    {
        var unit = await district.FoundAsync(code, District.Root);
        await district.RefreshAsync(); // the keeper's beat: from here on it stands in the tree
        return unit;
    }
}
