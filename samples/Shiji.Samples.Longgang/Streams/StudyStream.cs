using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>学习流 — study.completion: in time on the day the episode closes, late on a day of the week after.</summary>
internal sealed class StudyStream(Setting setting) : IStream
{
    private const string Member = "团员";
    private const string Other = "非团员青年";
    private const string InTime = "按期";
    private const string Late = "补学";

    /// <summary>Of a hundred late ones, on which day of the week after.</summary>
    private static readonly byte[] WeekDays =
        [.. new[] { 30, 20, 13, 12, 10, 6, 9 }.SelectMany((share, day) => Enumerable.Repeat((byte)day, share))];

    public string Key => "study.completion";

    public long Count
    {
        get
        {
            long sum = 0;
            foreach (var episode in setting.Study.Episodes)
            {
                sum += episode.Others.Sum();
                for (var r = 0; r < setting.People.Rosters.Count; r++)
                    if (episode.Covers(r))
                        sum += setting.People.Rosters[r].Members.Count - episode.Missed[r] + episode.Late[r];
            }

            return sum;
        }
    }

    // What is done in time counts on the day the episode closes, like the members due: only so is the rate of any month or quarter Σ/Σ.
    public IEnumerable<RegisterRow> Rows()
    {
        var episodes = setting.Study.Episodes;
        for (var day = episodes[0].Closes; day < episodes[^1].Opens.AddDays(14); day = day.AddDays(1))
            foreach (var episode in episodes)
            {
                var into = day.DayNumber - episode.Opens.DayNumber;
                if (into is < 6 or > 13) continue;
                foreach (var row in OfMembers(episode, day, into)) yield return row;
                if (into > 6) continue;
                foreach (var row in OfOthers(episode, day)) yield return row;
            }
    }

    private IEnumerable<RegisterRow> OfMembers(Episode episode, DateOnly day, int into)
    {
        var rosters = setting.People.Rosters;
        for (var r = 0; r < rosters.Count; r++)
        {
            if (!episode.Covers(r) || into > 6 && episode.Late[r] == 0) continue;
            var (members, missed, late) = (rosters[r].Members, episode.Missed[r], episode.Late[r]);
            var home = setting.Tree.Standing(setting.Study.Home(rosters[r], episode), day);
            var seed = Dice.Mix((ulong)episode.Opens.DayNumber << 32 | (uint)r);
            var shift = (int)(seed % (ulong)members.Count);
            for (var i = 0; i < members.Count; i++)
            {
                // The first so many after a shifting start miss it; the first of those come late.
                var turn = i + shift < members.Count ? i + shift : i + shift - members.Count;
                if (into > 6 ? turn >= late : turn < missed) continue;
                if (into > 6 && WeekDays[(Dice.Mix(seed + (uint)i) >> 32) % 100] != into % 7) continue;
                yield return Row(home, day, members.First + i, Member, into > 6 ? Late : InTime, episode);
            }
        }
    }

    private IEnumerable<RegisterRow> OfOthers(Episode episode, DateOnly day)
    {
        for (var s = 0; s < 11; s++)
        {
            for (var i = 0; i < episode.Others[s]; i++)
            {
                var places = setting.Places.CommunitiesOf[s];
                yield return Row(places[(i * 7 + episode.Opens.Month) % places.Length], day, setting.People.Youths[s][i + episode.Opens.DayNumber % 997], Other, InTime, episode);
            }
        }
    }

    private static RegisterRow Row(int place, DateOnly day, int person, string identity, string timing, Episode episode) => new()
    {
        OrganisationId = place,
        Day = day,
        Evidence = Evidence.Imported,
        PersonId = person,
        Facet1 = identity,
        Facet2 = timing,
        Title = episode.Title,
    };
}
