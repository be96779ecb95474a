using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.League.Tests.Organising;

/// <summary>A target is told to a unit once a year for each field, and progress is read of the figures that reports cite.</summary>
public sealed class TargetTests
{
    [Theory, OnEachDatabase]
    public async Task Told_adjusted_and_taken_back_by_whoever_stands_above(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var street = await desk.Staff.PostAsync(desk.Staff.Street, StandardRoles.Secretary);
        LeagueDesk.Refused("post", (await TellAsync(desk, actor: street)).Refusal); // nobody sets their own
        LeagueDesk.Refused("field", (await TellAsync(desk, field: Field.School)).Refusal);
        LeagueDesk.Refused("count", (await TellAsync(desk, count: 0)).Refusal);
        LeagueDesk.Refused("day", (await TellAsync(desk, day: new(2023, 3, 2))).Refusal);
        LeagueDesk.Refused("year", (await TellAsync(desk, year: 2022)).Refusal);
        LeagueDesk.Refused("document", (await TellAsync(desk, document: " ")).Refusal);
        LeagueDesk.Refused("organisation", (await TellAsync(desk, unit: desk.Here)).Refusal); // a branch founds nobody
        var target = (await TellAsync(desk)).Value!;
        LeagueDesk.Refused("organisation", (await TellAsync(desk, count: 9)).Refusal);
        Assert.True((await TellAsync(desk, field: Field.Social, count: 5)).Ok);
        Assert.Equal((25, 20, 5), (await desk.FigureAsync("branch.target"), await desk.FigureAsync("branch.target[field=非公有制经济组织]"), await desk.FigureAsync("branch.target[field=社会组织]")));

        LeagueDesk.Refused("post", await AdjustAsync(desk, target.Id, 15, actor: street));
        LeagueDesk.Refused("count", await AdjustAsync(desk, target.Id, 20));
        LeagueDesk.Refused("because", await AdjustAsync(desk, target.Id, 15, " "));
        Assert.Null(await AdjustAsync(desk, target.Id, 15));
        Assert.Equal(20, await desk.FigureAsync("branch.target"));
        Assert.Null(await AdjustAsync(desk, target.Id, 0));
        LeagueDesk.Refused("target", await AdjustAsync(desk, target.Id, 3));
        Assert.Equal(5, await desk.FigureAsync("branch.target"));
        Assert.True((await TellAsync(desk)).Ok); // told anew
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Progress_bridges_from_the_opening_to_the_closing_and_names_the_blank_communities(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var office = await desk.District.FoundAsync("OFFICE", District.Root, OrganisationType.SubdistrictCommittee);
        await desk.District.FoundAsync("FULL", office);
        await desk.District.FoundAsync("BLANK", office);
        var full = await desk.District.DoAsync(db => Task.FromResult(db.Set<Organisation>().Single(o => o.Code == "FULL").Id));
        await desk.District.FoundAsync("OLD", full, OrganisationType.Branch, field: Field.NonPublic);
        var gone = await desk.District.FoundAsync("GONE", full, OrganisationType.Branch, field: Field.NonPublic);
        await desk.District.FoundAsync("NEW1", full, OrganisationType.Branch, new(2023, 2, 1), Field.NonPublic);
        await desk.District.FoundAsync("NEW2", full, OrganisationType.Branch, new(2023, 2, 2), Field.Social);
        Assert.Null(await desk.District.RevokeAsync(gone, new(2023, 2, 20)));
        await TellAsync(desk, unit: office, count: 8);
        await desk.District.RefreshAsync();
        var (lines, blank) = await desk.Staff.AsAsync(Actor.System, async s => (await s.GetRequiredService<ReadTargets>().LinesAsync(2023, default), await s.GetRequiredService<ReadTargets>().BlankAsync(default)));
        var line = lines.Single(l => l.Code == "OFFICE");
        Assert.Equal((8L, 2L, 2L, 0L, 1L, 3L), (line.Target, line.Opening, line.Entered, line.ByRule, line.Left, line.Closing));
        Assert.Equal((0.25m, 1), (line.Done!.Value.Value, line.Blank));
        Assert.Contains(blank, b => b.Code == "BLANK");
        Assert.DoesNotContain(blank, b => b.Code == "FULL");
    }

    private static Task<Outcome<BuildTarget>> TellAsync(LeagueDesk desk, int? unit = null, int year = 2023, Field field = Field.NonPublic, int count = 20, DateOnly? day = null, string document = "团〔2023〕5号", Actor? actor = null) =>
        desk.AsAsync(actor ?? Actor.System, (SetTarget v) => v.DoAsync(unit ?? desk.Staff.Street, year, field, count, day ?? new(2023, 2, 18), document));

    private static Task<Refusal?> AdjustAsync(LeagueDesk desk, Guid target, int count, string because = "团〔2023〕9号", Actor? actor = null) =>
        desk.AsAsync(actor ?? Actor.System, (SetTarget v) => v.AdjustAsync(target, count, because));
}
