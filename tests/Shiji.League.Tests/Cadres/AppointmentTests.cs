using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Cadres;

/// <summary>Somebody holds a post from a day until another, by the decision of the committee above.</summary>
public sealed class AppointmentTests
{
    [Theory, OnEachDatabase]
    public async Task The_committee_above_appoints_and_relieves_and_posts_and_people_are_counted_apart(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var above = await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary);
        LeagueDesk.Refused("post", (await desk.AppointAsync(1, CadreDay.Secretary, actor: desk.HereSecretary)).Refusal);
        LeagueDesk.Refused("post", (await desk.AppointAsync(1, CadreDay.Secretary, desk.Staff.Here, above)).Refusal); // not one's own
        var first = await desk.AppointedAsync(1, CadreDay.Secretary, actor: above);
        await desk.AppointedAsync(1, CadreDay.Secretary with { Title = CadreTitle.Member, Tenure = Tenure.FullTime }, desk.Staff.Here);
        await desk.AppointedAsync(2, CadreDay.Secretary with { Title = CadreTitle.Deputy, Tenure = Tenure.FullTime });
        Assert.Equal((3, 2, 2), (await desk.FigureAsync("cadre.post"), await desk.FigureAsync("cadre.person"), await desk.FigureAsync("cadre.post[tenure=专职]")));
        // The two bases of the full-time share: two of two persons, and one of one above a branch.
        Assert.Equal((2, 1, 1), (await desk.FigureAsync("cadre.person[tenure=专职]"), await desk.FigureAsync("cadre.person[tier=支部以上]"), await desk.FigureAsync("cadre.person[tenure=专职,tier=支部以上]")));

        LeagueDesk.Refused("post", await desk.RelieveAsync(first.Id, new(2023, 2, 20), actor: desk.HereSecretary));
        LeagueDesk.Refused("appointment", await desk.RelieveAsync(first.Id, new(2023, 2, 20), actor: desk.ThereSecretary)); // not theirs to see
        LeagueDesk.Refused("reason", await desk.RelieveAsync(first.Id, new(2023, 2, 20), " ", above));
        LeagueDesk.Refused("day", await desk.RelieveAsync(first.Id, CadreDay.Day, actor: above));
        LeagueDesk.Refused("day", await desk.RelieveAsync(first.Id, desk.Today.AddDays(1), actor: above));
        Assert.Null(await desk.RelieveAsync(first.Id, new(2023, 2, 20), actor: above));
        LeagueDesk.Refused("day", await desk.RelieveAsync(first.Id, new(2023, 2, 21), actor: above));
        Assert.Equal((3, 2), (await desk.FigureAsync("cadre.post", period: "2023-02") + 1, await desk.FigureAsync("cadre.person")));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task What_the_rules_of_posts_forbid_is_refused_at_the_field(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var secretary = CadreDay.Secretary;
        async Task RefusedAsync(string field, Posting posting, int person = 1, int? at = null) => LeagueDesk.Refused(field, (await desk.AppointAsync(person, posting, at)).Refusal);
        await RefusedAsync("day", secretary with { Day = desk.Today.AddDays(1) });
        await RefusedAsync("organisation", secretary with { Day = new(2009, 12, 31) }); // before it stood
        await RefusedAsync("document", secretary with { Document = " " });
        await RefusedAsync("ends", secretary with { EndsOn = CadreDay.Day.AddDays(-1) });
        await RefusedAsync("ends", secretary with { Tenure = Tenure.Seconded, HomeUnit = "区教育局" });
        await RefusedAsync("home", secretary with { Tenure = Tenure.Seconded, EndsOn = new(2024, 1, 31) });
        await RefusedAsync("elected", secretary with { Elected = true }, at: await desk.District.FoundAsync("CAMP", desk.Staff.Here, OrganisationType.TemporaryBranch));
        await RefusedAsync("title", secretary with { Title = CadreTitle.Standing });
        await RefusedAsync("person", secretary, person: 999);

        await desk.AppointedAsync(1, secretary with { Tenure = Tenure.FullTime });
        await RefusedAsync("person", secretary with { Title = CadreTitle.Member });
        await RefusedAsync("title", secretary, person: 2);
        await RefusedAsync("tenure", secretary with { Tenure = Tenure.FullTime }, at: desk.There);
        await desk.AppointedAsync(1, secretary, desk.There);
        await desk.AppointedAsync(2, secretary with { Title = CadreTitle.Deputy, Tenure = Tenure.Seconded, HomeUnit = "区教育局", EndsOn = new(2024, 1, 31) });
        Assert.Equal(3, await desk.FigureAsync("cadre.post"));
    }

    [Theory, OnEachDatabase]
    public async Task The_elected_secretary_of_a_schools_branch_is_on_its_roll(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var school = await desk.District.FoundAsync("SCHOOLBRANCH", desk.Staff.Here, OrganisationType.Branch, field: Field.School);
        await desk.District.RefreshAsync();
        LeagueDesk.Refused("person", (await desk.AppointAsync(1, CadreDay.Secretary with { Elected = true }, school)).Refusal);
        await desk.ListAsync(1, school);
        await desk.AppointedAsync(1, CadreDay.Secretary with { Elected = true }, school);
        await desk.AppointedAsync(2, CadreDay.Secretary with { Title = CadreTitle.Deputy }, school); // sent by the committee above, from elsewhere
    }

    [Theory, OnEachDatabase]
    public async Task Entered_by_mistake_it_is_made_void_by_another_and_counts_nowhere(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var (above, other) = (await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary), await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary));
        var post = await desk.AppointedAsync(1, CadreDay.Secretary, actor: above);
        LeagueDesk.Refused("by", await desk.AsAsync(above, (RelieveCadre v) => v.VoidAsync(post.Id, "录错了人")));
        LeagueDesk.Refused("reason", await desk.AsAsync(other, (RelieveCadre v) => v.VoidAsync(post.Id, "")));
        Assert.Null(await desk.AsAsync(other, (RelieveCadre v) => v.VoidAsync(post.Id, "录错了人")));
        LeagueDesk.Refused("appointment", await desk.RelieveAsync(post.Id, new(2023, 2, 20), actor: other));
        Assert.Equal(0, await desk.FigureAsync("cadre.post"));
        await desk.AppointedAsync(2, CadreDay.Secretary, actor: above);
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_appoint_a_secretary_at_once_appoint_one(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        var said = await Task.WhenAll(Enumerable.Range(1, 4).Select(person => desk.AppointAsync(person, CadreDay.Secretary)));
        Assert.Single(said, s => s.Ok);
        Assert.All(said.Where(s => !s.Ok), s => Assert.Contains(s.Refusal!.Field, new[] { "title", "appointment" }));
        Assert.Equal(1, await desk.FigureAsync("cadre.post"));
    }

    [Theory, OnEachDatabase]
    public async Task Who_holds_a_post_stays_a_member_at_28(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.EditAsync(1, p => p.BornOn = new(1990, 1, 1));
        await desk.EditAsync(2, p => p.BornOn = new(1990, 1, 1));
        var (cadre, other) = (await desk.ListAsync(1, joined: new(2006, 5, 4)), await desk.ListAsync(2, joined: new(2006, 5, 4)));
        var post = await desk.AppointedAsync(1, CadreDay.Secretary);
        LeagueDesk.Refused("member", await desk.AsAsync(desk.HereSecretary, (LeaveLeague v) => v.OfAgeAsync([cadre.Id, other.Id], desk.Today, null)));
        Assert.Equal(2, await desk.OnRollAsync(desk.Here, desk.Today));
        Assert.Null(await desk.RelieveAsync(post.Id, new(2023, 2, 20)));
        Assert.Null(await desk.AsAsync(desk.HereSecretary, (LeaveLeague v) => v.OfAgeAsync([cadre.Id, other.Id], desk.Today, null)));
        Assert.Equal(0, await desk.OnRollAsync(desk.Here, desk.Today));
    }

    /// <summary>V-ORG-6.</summary>
    [Theory, OnEachDatabase]
    public async Task An_organisation_with_somebody_in_post_is_not_revoked_and_its_posts_end_when_it_merges(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.QuotaAsync(OrganisationType.Branch, CadreTitle.Secretary, Tenure.PartTime, 1, CadreDay.Day);
        var post = await desk.AppointedAsync(1, CadreDay.Secretary);
        LeagueDesk.Refused("organisation", await desk.EndAsync(desk.Here, null, desk.Today));
        LeagueDesk.Refused("day", await desk.EndAsync(desk.Here, desk.There, CadreDay.Day));
        Assert.Null(await desk.EndAsync(desk.Here, desk.There, new(2023, 2, 15)));
        Assert.Equal(new DateOnly(2023, 2, 15), await desk.District.DoAsync(db => db.Set<Appointment>().Where(a => a.Id == post.Id).Select(a => a.Until).SingleAsync()));
        Assert.Equal(((2, 1), (1, 0)), (await desk.SeatsAsync(new(2023, 2, 14)), await desk.SeatsAsync(new(2023, 2, 15))));
        Assert.Equal(0, await desk.FigureAsync("cadre.post"));
        await desk.NightAsync();
        await desk.ProvedAsync("2023H1");
    }
}
