using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Organisations;

namespace Shiji.Web.Tests.Days;

/// <summary>The day: who plans, joins, comes late, cheats, has a flat telephone, is sent away by a power cut, serves past midnight, and judges the next morning.</summary>
internal sealed class Script
{
    private readonly DayDistrict _day;
    private readonly Agenda _agenda;
    private readonly IReadOnlyList<Stand> _stands;
    private readonly Dictionary<int, Helper> _helpers;
    private readonly Cadre[] _leaders;
    private readonly Cadre[] _judges;
    private readonly ConcurrentBag<(Helper Helper, Stand Stand, IReadOnlyList<KeyValuePair<string, string>> Form)> _unsent = [];

    public Script(DayDistrict day, int sessions, int volunteers)
    {
        (_day, _agenda, _stands) = (day, new(day.Time), Stand.Of(sessions, day.Communities.Count));
        _leaders = [.. day.Communities.Select((_, i) => new Cadre(day, DayDistrict.Leader(i)))];
        _judges = [.. day.Communities.Select((_, i) => new Cadre(day, DayDistrict.Judge(i)))];
        Deputy = new(day, DayDistrict.Deputy);
        _helpers = Enumerable.Range(1001, volunteers).ToDictionary(p => p, p => new Helper(day, p));
        Outings = [.. _helpers.Keys.SelectMany(OutingsOf)];
    }

    /// <summary>Who serves where, with the truth about each; the judge of the first community among them.</summary>
    public List<Outing> Outings { get; }

    public Cadre Deputy { get; }

    /// <summary>Everybody at one session, every third at another two waves later.</summary>
    private IEnumerable<Outing> OutingsOf(int person)
    {
        var (i, many) = (person - 1001, _stands.Count);
        var fate = ((i + (i / many)) % 20) switch { < 9 => Fate.Plain, < 11 => Fate.Late, < 13 => Fate.Impatient, 13 => Fate.FlatPhone, 14 => Fate.ForgetsToLeave, 15 => Fate.GoesOutBetween, 16 => Fate.NoNetwork, 17 => Fate.StaysAway, 18 => Fate.Invents, _ => Fate.InTwoPlaces };
        yield return Outing.Of(person, _stands[i % many], fate);
        var other = _stands[(i + (2 * _day.Communities.Count)) % many];
        if (i % 3 == 0 && fate != Fate.InTwoPlaces && other.Starts != _stands[i % many].Starts) yield return Outing.Of(person, other, Fate.Plain);
    }

    public async Task MorningAsync()
    {
        var codes = await _day.DoAsync((_, db) => db.Set<Organisation>().ToDictionaryAsync(o => o.Id, o => o.Code));
        for (var c = 0; c < _leaders.Length; c++)
        {
            var (mine, leader, judge) = (_stands.Where(s => s.Community == c).GroupBy(s => s.Starts).ToList(), _leaders[c], _judges[c]);
            var code = codes[_day.Communities[c]];
            _agenda.At(Agenda.Of("05:30:00"), async () =>
            {
                foreach (var wave in mine) await leader.PlanAsync(code, [.. wave]);
            });
            _agenda.At(Agenda.Of("05:50:00"), async () =>
            {
                foreach (var activity in leader.Activities) await judge.ApproveAsync(activity);
            });
        }

        foreach (var own in Outings.GroupBy(o => o.Person).ToList())
            _agenda.At(Agenda.Of("06:00:00"), async () =>
            {
                await _helpers[own.Key].SignInAsync();
                foreach (var outing in own) await _helpers[own.Key].JoinAsync(outing.Stand);
            });
        _agenda.At(Agenda.Of("07:00:00"), () => LeaderOf(_stands[5]).CancelAsync(_stands[5]));
        await _agenda.PlayAsync();
    }

    /// <summary>What somebody joined is in the file for their calendar, and what was cancelled is not.</summary>
    public async Task CalendarsAsync()
    {
        foreach (var own in Outings.GroupBy(o => o.Person).Take(8))
        {
            var file = await _helpers[own.Key].ReadAsync("/me/activities.ics");
            Assert.Equal(own.Where(o => !o.Stand.Cancelled).Select(o => o.Stand.Id).Order(), own.Select(o => o.Stand.Id).Where(id => file.Contains($"{id:N}@shiji", StringComparison.Ordinal)).Order());
        }
    }

    public async Task SessionsAsync()
    {
        foreach (var outing in Outings) Put(outing);
        var told = Outings.First(o => o.Stand == _stands[5]);
        _agenda.At(Agenda.Of("07:05:00"), async () => Assert.Contains("场地临时停电", await _helpers[told.Person].ReadAsync("/account/notices"), StringComparison.Ordinal));
        // The judge of the first community lends a hand at the first session: whoever was there may call the roll for them.
        Outings.Add(Outing.Of(DayDistrict.OwnJudge, _stands[0], Fate.FlatPhone));
        Put(Outings[^1]);
        _agenda.At(DayDistrict.Midnight.AddHours(28), async () => // the network is back, hours after the last of them left
        {
            foreach (var (helper, stand, form) in _unsent.OrderBy(u => u.Form[0].Value)) Assert.Null(await helper.SendAsync(stand, form, late: true));
        });
        await _agenda.PlayAsync();
    }

    private void Put(Outing outing)
    {
        var (helper, stand, leader) = (_helpers.GetValueOrDefault(outing.Person)!, outing.Stand, LeaderOf(outing.Stand));
        if (stand.Cancelled)
        {
            _agenda.At(stand.Starts, async () => Assert.Contains("取消", await helper.TapAsync(stand, await leader.ShowAsync(stand), leaves: false), StringComparison.Ordinal));
            return;
        }

        if (outing.Fate == Fate.Invents)
        {
            _agenda.At(stand.Starts, async () => Assert.Contains("签到码不对", await helper.TapAsync(stand, "ABCDEFGH", leaves: false), StringComparison.Ordinal));
            _agenda.At(stand.Starts.AddMinutes(10), async () => Assert.Contains("签到码不对", await helper.TapAsync(stand, await LeaderOf(Beside(stand)).ShowAsync(Beside(stand)), leaves: false), StringComparison.Ordinal)); // of the next place
        }

        foreach (var (at, leaves) in outing.Taps)
            _agenda.At(at, async () =>
            {
                if (outing.Fate == Fate.FlatPhone) await leader.CallAsync(stand, outing.Person, leaves);
                else if (outing.Fate == Fate.NoNetwork) _unsent.Add((helper, stand, await helper.OpenAsync(stand, await leader.ShowAsync(stand), leaves)));
                else Assert.Null(await helper.TapAsync(stand, await leader.ShowAsync(stand), leaves, twice: outing.Fate == Fate.Impatient));
                if (outing.Fate == Fate.InTwoPlaces && Beside(stand) is { Cancelled: false } other) Assert.Null(await helper.TapAsync(other, await LeaderOf(other).ShowAsync(other), leaves));
            });
    }

    public async Task NextMorningAsync()
    {
        var morning = DayDistrict.Midnight.AddHours(32);
        var there = Outings.Where(o => o.Taps.Count > 0).ToLookup(o => o.Stand, o => o.Person);
        for (var c = 0; c < _leaders.Length; c++)
        {
            var (mine, leader, judge) = (_stands.Where(s => s.Community == c && !s.Cancelled).ToList(), _leaders[c], _judges[c]);
            _agenda.At(morning, async () =>
            {
                foreach (var stand in mine) await leader.ProposeAsync(stand);
            });
            _agenda.At(morning.AddMinutes(20), async () =>
            {
                foreach (var stand in mine)
                    if (stand.Index != 0) Assert.Null(await judge.JudgeAsync(stand, there[stand].ToHashSet()));
                    else Assert.Contains("不能核定自己的时长", await judge.JudgeAsync(stand, there[stand].ToHashSet()), StringComparison.Ordinal);
            });
        }

        _agenda.At(morning.AddMinutes(40), async () => Assert.Null(await Deputy.JudgeAsync(_stands[0], there[_stands[0]].ToHashSet())));
        await _agenda.PlayAsync();
    }

    public async Task WeekLaterAsync()
    {
        _agenda.At(DayDistrict.Midnight.AddDays(9), () => _day.DoAsync(async (services, _) =>
        {
            var done = await ActivatorUtilities.CreateInstance<PutInForce>(services).DoAsync(new JobRun(new Job { Kind = PutInForce.Kind.Key }, _day.Time, new()), default);
            Assert.Null(done.Refusal);
            await services.GetRequiredService<Kernel.Tallies.TallyBook>().RefreshAsync(await services.GetRequiredService<Kernel.Catalogues.CatalogueOpening>().OpenAsync());
            return 0;
        }));
        await _agenda.PlayAsync();
    }

    public async Task<string> ReadOwnAsync(int person)
    {
        await _helpers[person].SignInAsync(); // a week later
        return await _helpers[person].ReadAsync("/me/activities");
    }

    private Cadre LeaderOf(Stand stand) => _leaders[stand.Community];

    /// <summary>Another place of the same hour, in another community where there is one.</summary>
    private Stand Beside(Stand stand) => _stands.Where(s => s.Starts == stand.Starts && s.Index != stand.Index).MinBy(s => (s.Community == stand.Community, Math.Abs(s.Index - stand.Index)))!;
}
