using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Access;

public sealed class ScopeTests
{
    private static readonly DateOnly Before = new(2022, 2, 10);
    private static readonly DateOnly MovedOn = new(2022, 4, 1);
    private static readonly DateOnly After = new(2022, 5, 10);

    [Theory, OnEachDatabase]
    public async Task Nobody_sees_nothing(Database database)
    {
        await using var scene = await Scene.PlayAsync(database);
        await using var db = scene.District.Open(Actor.Nobody);
        Assert.Equal((0, 0, 0, 0, 0), (await db.Set<RegisterRow>().CountAsync(), await db.Set<Organisation>().CountAsync(), await db.Set<OrganisationSpell>().CountAsync(),
            await db.Set<Placement>().CountAsync(), await db.Set<OrganisationEvent>().CountAsync()));
        Assert.Equal((0, 0, 0, 0), (await db.Set<Tally>().CountAsync(), await db.Set<Total>().CountAsync(), await db.Set<Crowd>().CountAsync(), await db.Set<Posting>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_post_sees_its_unit_and_what_stands_under_it_and_no_neighbour(Database database)
    {
        await using var scene = await Scene.PlayAsync(database);
        await using var db = scene.District.Open(scene.District.At(scene.Left, Permission.ReadRecords));
        Assert.Equal(new[] { scene.Left, scene.Staying, scene.Moving }.Order(), await db.Set<Organisation>().Select(o => o.Id).Order().ToListAsync());
        Assert.DoesNotContain(await db.Set<RegisterRow>().Select(r => r.OrganisationId).ToListAsync(), id => id == scene.Right || id == scene.Neighbour);
        Assert.Null(await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == scene.Neighbour));
    }

    [Theory, OnEachDatabase]
    public async Task Files_go_with_the_unit_and_whoever_had_it_keeps_those_up_to_the_day_it_left(Database database)
    {
        await using var scene = await Scene.PlayAsync(database);
        Assert.Equal([Before], await scene.DaysOfMovingAsync(scene.Left));
        Assert.Equal([Before, After], await scene.DaysOfMovingAsync(scene.Right));
        Assert.Equal([Before, After], await scene.DaysOfMovingAsync(scene.Moving));
        Assert.Equal([], await scene.DaysOfMovingAsync(scene.Staying));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_that_will_only_later_come_under_a_node_is_not_yet_seen_from_there(Database database)
    {
        await using var scene = await Scene.PlayAsync(database);
        var actor = scene.District.At(scene.Right, Permission.ReadRecords);
        var yesterday = new Scope(scene.Right, MovedOn.AddDays(-1));
        await using var db = scene.District.Open(actor with { Places = yesterday, Records = yesterday });
        Assert.Equal(0, await db.Set<RegisterRow>().CountAsync(r => r.OrganisationId == scene.Moving));
    }

    [Theory, OnEachDatabase]
    public async Task A_figure_is_shown_to_whoever_had_the_unit_at_the_end_or_has_it_now(Database database)
    {
        await using var scene = await Scene.PlayAsync(database);
        Assert.Equal(1, await scene.FigureAsync(scene.Left, scene.Moving, "2022Q1"));
        Assert.Null(await scene.FigureAsync(scene.Left, scene.Moving, "2022Q2"));
        Assert.Null(await scene.FigureAsync(scene.Left, scene.Moving, "2022H1"));
        Assert.Equal(2, await scene.FigureAsync(scene.Right, scene.Moving, "2022H1"));
        Assert.Null(await scene.FigureAsync(scene.Left, scene.Right, "2022H1"));
        Assert.Null(await scene.FigureAsync(scene.Left, District.Root, "2022H1"));
        Assert.Equal(3, await scene.FigureAsync(scene.Left, scene.Left, "2022H1"));
    }

    [Theory, OnEachDatabase]
    public async Task The_records_an_actor_finds_behind_a_figure_are_those_the_program_finds(Database database)
    {
        await using var scene = await Scene.PlayAsync(database);
        foreach (var node in new[] { scene.Left, scene.Right, scene.Moving, scene.Staying, scene.Neighbour })
            foreach (var period in new[] { "2022Q1", "2022Q2", "2022H1", "2022-04" })
                foreach (var measure in scene.District.Catalogue.Measures)
                {
                    var span = District.Span(period);
                    var whole = await scene.District.DoAsync(db => measure.ListCountAsync(db, node, span));
                    Assert.Equal(whole, await scene.District.DoAsync(db => measure.ListCountAsync(db, node, span), scene.District.At(node, Permission.ReadRecords)));
                }
    }

    [Theory, OnEachDatabase]
    public async Task What_the_program_counts_does_not_depend_on_who_is_looking(Database database)
    {
        await using var scene = await Scene.PlayAsync(database);
        Assert.True((await scene.District.ProveAsync("2022H1")).Proved);
    }

    /// <summary>Two committees; a branch that moved from the left to the right one on 1 April, with a record before and one after.</summary>
    private sealed class Scene(District district) : IAsyncDisposable
    {
        public District District { get; } = district;

        public int Left { get; private set; }

        public int Right { get; private set; }

        public int Staying { get; private set; }

        public int Moving { get; private set; }

        public int Neighbour { get; private set; }

        public static async Task<Scene> PlayAsync(Database database)
        {
            var scene = new Scene(await District.FoundAsync(database));
            var district = scene.District;
            (scene.Left, scene.Right) = (await district.FoundAsync("L", District.Root), await district.FoundAsync("R", District.Root));
            scene.Staying = await district.FoundAsync("L1", scene.Left, OrganisationType.Branch);
            scene.Moving = await district.FoundAsync("L2", scene.Left, OrganisationType.Branch);
            scene.Neighbour = await district.FoundAsync("R1", scene.Right, OrganisationType.Branch);
            foreach (var unit in new[] { scene.Staying, scene.Neighbour })
                foreach (var day in new[] { Before, After }) await district.EnterAsync(district.Activity(unit, day, 60, person: unit));
            await district.EnterAsync(district.Activity(scene.Moving, Before, 30, person: 7));
            await district.EnterAsync(district.Home(scene.Staying, Before));
            await district.EnterAsync(district.Home(scene.Neighbour, Before, After));
            Assert.Null(await district.MoveAsync(scene.Moving, scene.Right, MovedOn));
            await district.EnterAsync(district.Activity(scene.Moving, After, 40, person: 8));
            await district.RefreshAsync();
            return scene;
        }

        public Task<List<DateOnly>> DaysOfMovingAsync(int node) => District.DoAsync(
            db => db.Set<RegisterRow>().Where(r => r.OrganisationId == Moving).Select(r => r.Day).Order().ToListAsync(), District.At(node, Permission.ReadRecords));

        public async Task<long?> FigureAsync(int viewer, int node, string period)
        {
            await using var db = District.Open(District.At(viewer, Permission.ReadFigures));
            var (measure, span) = (District.Catalogue.Measure("act")!, District.Span(period));
            return (await new Figures.FigureReader(db, new Figures.SpanFigures(db)).ReadAsync(District.Catalogue, [measure], [node], [span]))[measure, node, span]?.Total;
        }

        public ValueTask DisposeAsync() => District.DisposeAsync();
    }
}
