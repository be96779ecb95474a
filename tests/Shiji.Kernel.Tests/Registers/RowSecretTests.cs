using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Kernel.Tests.People;

namespace Shiji.Kernel.Tests.Registers;

/// <summary>What a row holds under seal.</summary>
public sealed class RowSecretTests
{
    private const string Gist = "独居老人家里缺药";

    [Theory, OnEachDatabase]
    public async Task It_lies_sealed_stands_in_no_log_and_is_opened_for_a_reason_that_is_logged(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var row = await EnterAsync(desk);
        Assert.DoesNotContain(Gist, row.Secret!.Value.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await LogAsync(desk), e => e.After?.Contains(Gist, StringComparison.Ordinal) == true);
        Assert.Contains(await LogAsync(desk), e => e.After?.Contains("\"secret\":\"***\"", StringComparison.Ordinal) == true);

        Assert.Equal("reason", (await RevealAsync(desk, row, " ", desk.OfUnit)).Refusal?.Field);
        Assert.Equal("row", (await RevealAsync(desk, row, "回访", desk.OfNext)).Refusal?.Field);
        Assert.NotNull((await RevealAsync(desk, row, "回访", desk.District.At(desk.Unit, Permission.ReadRecords))).Refusal);
        Assert.DoesNotContain(await LogAsync(desk), e => e.Act == LogAct.Revealed);

        Assert.Equal(Gist, (await RevealAsync(desk, row, "回访", desk.OfUnit)).Value!["gist"]);
        var told = Assert.Single(await LogAsync(desk), e => e.Act == LogAct.Revealed);
        Assert.Equal(("register_row", row.Id.ToString(), "回访"), (told.Subject, told.SubjectId, told.Reason));
    }

    [Theory, OnEachDatabase]
    public async Task It_is_forgotten_in_its_time_and_the_row_still_counts(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var row = await EnterAsync(desk);
        desk.Pass(364);
        Assert.Equal(0, (await desk.ForgetAsync()).Sum(f => f.Count));
        desk.Pass(1);
        Assert.Equal(1, (await desk.ForgetAsync()).Sum(f => f.Count));
        Assert.Null((await ReadAsync(desk, row)).Secret);
        await desk.District.RefreshAsync();
        Assert.Equal(1, await desk.District.FigureAsync("act", District.Root, $"{row.Day.Year}"));
    }

    [Theory, OnEachDatabase]
    public async Task It_goes_with_the_person_it_tells_of(Database database)
    {
        await using var desk = await PeopleDesk.OpenAsync(database);
        var person = await desk.FileAsync(desk.Unit, "柳清越");
        var row = await EnterAsync(desk, person.Id);
        Assert.Null(await desk.District.DoAsync(db => new ErasePerson(db, desk.District.Clock).DoAsync(person.Id, "本人要求")));
        Assert.Null((await ReadAsync(desk, row)).Secret);
    }

    private static async Task<RegisterRow> EnterAsync(PeopleDesk desk, int? person = null)
    {
        var row = desk.District.Activity(desk.Unit, desk.District.Clock.Today, 60, person: person);
        row.Secret = RowSecrets.Seal(desk.Vault, new Dictionary<string, string> { ["gist"] = Gist });
        return await desk.District.EnterAsync(row);
    }

    private static Task<RegisterRow> ReadAsync(PeopleDesk desk, RegisterRow row) => desk.District.DoAsync(db => db.Set<RegisterRow>().AsNoTracking().SingleAsync(r => r.Id == row.Id));

    private static Task<List<LogEntry>> LogAsync(PeopleDesk desk) => desk.District.DoAsync(db => db.Set<LogEntry>().AsNoTracking().ToListAsync());

    private static Task<Results.Outcome<IReadOnlyDictionary<string, string>>> RevealAsync(PeopleDesk desk, RegisterRow row, string reason, Actor by) =>
        desk.District.DoAsync(db => new RevealRow(db, desk.Vault).DoAsync(row.Id, reason, default), by);
}
