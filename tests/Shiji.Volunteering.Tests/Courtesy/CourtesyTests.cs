using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Courtesy;

public sealed class CourtesyTests
{
    private static readonly DateOnly Today = new(2023, 3, 1);

    [Theory, OnEachDatabase]
    public async Task Of_many_who_confirm_one_code_at_once_one_succeeds(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var (provider, pass) = await ProviderAsync(district);
        var offer = await OfferAsync(district, provider);
        var me = await district.OwnAsync(1);
        Assert.Null(await district.DoAsync((MyCourtesy v) => v.TakeAsync(offer), me));
        var code = await CodeAsync(district, me);
        var held = (await district.SeeAsync(db => db.Set<Redemption>().SingleAsync())).Id;
        var tried = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () => i % 2 == 0
            ? (await district.DoAsync((ConfirmRedemption v) => v.ByProviderAsync(pass, code), Actor.Nobody)).Refusal
            : await district.DoAsync((ConfirmRedemption v) => v.ByCadreAsync(held), district.Secretary))));
        Assert.Single(tried, t => t is null);
        Line.Refused("code", (await district.DoAsync((ConfirmRedemption v) => v.ByProviderAsync(pass, code), Actor.Nobody)).Refusal);
        await district.District.RefreshAsync();
        Assert.Equal((1L, 1L), (await district.District.FigureAsync("volunteer.courtesy", District.Root, "2023Q1"), await district.District.FigureAsync("volunteer.courtesy.person", District.Root, "2023Q1")));
        Assert.False(district.District.Catalogue.Measure("volunteer.courtesy")!.Assessable);
        await district.ProvedAsync("2023Q1");
    }

    [Theory, OnEachDatabase]
    public async Task Many_take_at_once_and_never_more_than_there_are(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var (provider, _) = await ProviderAsync(district);
        var offer = await OfferAsync(district, provider, quota: 3);
        var people = new List<Actor>();
        for (var i = 1; i <= 6; i++) people.Add(await district.OwnAsync(i));
        var tried = await Task.WhenAll(people.Concat(people).Select(p => Task.Run(() => district.DoAsync((MyCourtesy v) => v.TakeAsync(offer), p))));
        Assert.Equal(3, tried.Count(t => t is null));
        Assert.Equal(3, await district.SeeAsync(db => db.Set<Redemption>().Select(r => r.PersonId).Distinct().CountAsync())); // and each once
        var first = await district.SeeAsync(db => db.Set<Redemption>().OrderBy(r => r.Id).FirstAsync());
        Line.Refused("reason", await district.DoAsync((ConfirmRedemption v) => v.VoidAsync(first.Id, ""), district.Secretary));
        Assert.Null(await district.DoAsync((ConfirmRedemption v) => v.VoidAsync(first.Id, "领错"), district.Secretary));
        Assert.Null((await district.DoAsync((TakeOffer v) => v.ForAsync(offer, 8), district.Secretary)).Refusal); // the quota got it back
        Line.Refused("offer", (await district.DoAsync((TakeOffer v) => v.ForAsync(offer, 7), district.Secretary)).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task A_code_is_its_owners_for_some_minutes_and_opens_nothing_without_the_passphrase(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var ((provider, pass), (_, otherPass)) = (await ProviderAsync(district), await ProviderAsync(district, "别家书店"));
        var offer = await OfferAsync(district, provider);
        var (me, other) = (await district.OwnAsync(1), await district.OwnAsync(2));
        Assert.Null(await district.DoAsync((MyCourtesy v) => v.TakeAsync(offer), me));
        var held = (await district.SeeAsync(db => db.Set<Redemption>().SingleAsync())).Id;
        Line.Refused("offer", (await district.DoAsync((MyCourtesy v) => v.ShowAsync(held), other)).Refusal);
        Line.Refused("offer", await district.DoAsync((MyCourtesy v) => v.GiveBackAsync(held), other));
        Line.Refused("person", (await district.DoAsync((MyCourtesy v) => v.ShowAsync(held), district.Secretary)).Refusal);

        var old = await CodeAsync(district, me);
        var code = await CodeAsync(district, me);
        Task<Outcome<string>> Confirm(string with, string what) => district.DoAsync((ConfirmRedemption v) => v.ByProviderAsync(with, what), Actor.Nobody);
        Line.Refused("pass", (await Confirm("WRONG", code)).Refusal);
        Line.Refused("code", (await Confirm(otherPass, code)).Refusal);
        Line.Refused("code", (await Confirm(pass, old)).Refusal); // a new one took its place
        district.District.Time.Now = district.District.Time.Now.AddMinutes(11);
        Line.Refused("code", (await Confirm(pass, code)).Refusal);
        code = await CodeAsync(district, me);
        Assert.Equal("免费借书", (await Confirm(pass.ToLowerInvariant(), $"{code[..4]} {code[4..]}")).Value); // as people type
        Assert.DoesNotContain(await district.SeeAsync(db => db.Set<Kernel.Logs.LogEntry>().Select(e => e.After ?? "").ToListAsync()), text => text.Contains(code, StringComparison.Ordinal) || text.Contains(pass, StringComparison.Ordinal));
        Line.Refused("offer", await district.DoAsync((MyCourtesy v) => v.GiveBackAsync(held), me));
    }

    [Theory, OnEachDatabase]
    public async Task Stars_and_honours_open_what_asks_for_them_and_what_has_ended_is_open_to_nobody(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var (provider, _) = await ProviderAsync(district);
        var (starred, honoured, neither) = (await district.OwnAsync(1), await district.OwnAsync(2), await district.OwnAsync(3));
        await district.SeeAsync(async db =>
        {
            db.Add(new StarAward { Id = district.District.Clock.NewId(), OrganisationId = district.There, Day = Today, PersonId = 1, Level = 3 });
            db.Add(new StarAward { Id = district.District.Clock.NewId(), OrganisationId = district.There, Day = Today, PersonId = 3, Level = 3, State = StarState.Revoked });
            var honours = await db.Set<Register>().SingleAsync(r => r.Key == "honour");
            db.Add(new RegisterRow { Id = district.District.Clock.NewId(), RegisterId = honours.Id, OrganisationId = district.There, Day = Today, State = RowState.InForce, PersonId = 2, Facet1 = "区", Facet2 = "个人", Facet3 = "最美志愿者" });
            return await db.SaveChangesAsync();
        });
        var offer = await OfferAsync(district, provider, star: 3, award: "最美志愿者");
        var higher = await OfferAsync(district, provider, star: 4);
        Task<Refusal?> Take(Guid id, Actor who) => district.DoAsync((MyCourtesy v) => v.TakeAsync(id), who);
        Assert.Null(await Take(offer, starred));
        Assert.Null(await Take(offer, honoured));
        Line.Refused("offer", await Take(offer, neither));
        Line.Refused("offer", await Take(higher, starred));
        Assert.Empty((await district.DoAsync((MyCourtesy v) => v.ReadAsync(), neither))!.Open);

        Task<Outcome<Offer>> Publish(OfferCard card) => district.DoAsync((PublishOffer v) => v.DoAsync(provider, card), district.Secretary);
        Line.Refused("quota", (await Publish(new("书", "凭码", 0, null, 0, 1, Today, Today.AddDays(9)))).Refusal);
        Line.Refused("each", (await Publish(new("书", "凭码", 0, null, 2, 3, Today, Today.AddDays(9)))).Refusal);
        Line.Refused("until", (await Publish(new("书", "凭码", 0, null, 2, 1, Today, Today))).Refusal);
        Line.Refused("award", (await Publish(new("书", "凭码", 0, "没有的荣誉", 2, 1, Today, Today.AddDays(9)))).Refusal);
        Line.Refused("organisation", (await district.DoAsync((PublishOffer v) => v.DoAsync(provider, new("书", "凭码", 0, null, 2, 1, Today, Today.AddDays(9))), await district.PostAsync(district.There, "officer"))).Refusal);
        Assert.Null(await district.DoAsync((KeepProvider v) => v.EndAsync(provider, "歇业"), district.Secretary));
        var mine = Assert.Single((await district.DoAsync((MyCourtesy v) => v.ReadAsync(), starred))!.Taken);
        Line.Refused("offer", (await district.DoAsync((MyCourtesy v) => v.ShowAsync(mine.Redemption.Id), starred)).Refusal);
        Line.Refused("code", await district.DoAsync((ConfirmRedemption v) => v.ByCadreAsync(mine.Redemption.Id), district.Secretary));
    }

    private static async Task<(Guid Id, string Pass)> ProviderAsync(StaffedDistrict district, string name = "青年书店")
    {
        var kept = await district.DoAsync((KeepProvider v) => v.DoAsync(district.Here, name, "龙城大道", "0755-00000000"), district.Secretary);
        return (kept.Value!.Id, (await district.DoAsync((KeepProvider v) => v.PassAsync(kept.Value.Id), district.Secretary)).Value!);
    }

    private static async Task<Guid> OfferAsync(StaffedDistrict district, Guid provider, int quota = 5, int star = 0, string? award = null)
    {
        var published = await district.DoAsync((PublishOffer v) => v.DoAsync(provider, new("免费借书", "凭核销码在店内使用", star, award, quota, 1, Today, Today.AddDays(30))), district.Secretary);
        Assert.Null(published.Refusal);
        return published.Value!.Id;
    }

    private static async Task<string> CodeAsync(StaffedDistrict district, Actor me)
    {
        var held = (await district.DoAsync((MyCourtesy v) => v.ReadAsync(), me))!.Taken[0].Redemption.Id;
        var shown = await district.DoAsync((MyCourtesy v) => v.ShowAsync(held), me);
        Assert.Null(shown.Refusal);
        return shown.Value!.Code;
    }
}
