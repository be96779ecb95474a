using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.People;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>学习计划 — twelve episodes of the half-year and one on either side; the misses are dealt out exactly, the lazy branches getting more.</summary>
internal sealed class StudyPlan
{
    private const int Late = 7_411;
    private const int Others = 28_240;
    private static readonly (int Month, int Day)[] Mondays =
        [(1, 3), (1, 10), (2, 28), (3, 7), (3, 14), (3, 21), (3, 28), (4, 11), (4, 25), (5, 9), (5, 23), (6, 6)];

    /// <summary>97.46 of a hundred do it in time.</summary>
    private static int Missed => Population.MemberCount * Mondays.Length - (int)(Population.MemberCount * Mondays.Length * 9746L / 10000) - 1;

    private readonly IReadOnlyList<Roster> _rosters;
    private readonly SampleTree _tree;

    public StudyPlan(Setting setting)
    {
        (_rosters, _tree) = (setting.People.Rosters, setting.Tree);
        var inside = new List<Episode>();
        for (var i = 0; i < Mondays.Length; i++)
        {
            var others = Others / Mondays.Length + (i < Others % Mondays.Length ? 1 : 0);
            inside.Add(new($"2022年第{i + 1}期", new(2022, Mondays[i].Month, Mondays[i].Day), 1, _rosters.Count)
            {
                Others = Shares.Of((long)others * setting.Scale, Planting.StreetWeights),
            });
        }

        Episode before = new("2021年第28期", new(2021, 12, 13), 6, _rosters.Count), after = new("2022年第13期", new(2022, 7, 4), 6, _rosters.Count);
        Deal(inside, Missed * (long)setting.Scale, Late * (long)setting.Scale);
        Deal([before], 361 * (long)setting.Scale, 90L * setting.Scale);
        Deal([after], 190 * (long)setting.Scale, 100L * setting.Scale);
        Episodes = [before, .. inside, after];
    }

    public IReadOnlyList<Episode> Episodes { get; }

    /// <summary>Who is asked on a branch's behalf: the organisation that stood from the opening to the close.</summary>
    public int Home(Roster roster, Episode episode) =>
        _tree[roster.BranchId].Founded > episode.Opens ? _tree.Standing(roster.BranchId, episode.Opens) : _tree.Standing(roster.BranchId, episode.Closes);

    private void Deal(List<Episode> episodes, long missed, long late)
    {
        long total = 0, seen = 0, given = 0, lateGiven = 0;
        foreach (var episode in episodes)
            for (var r = 0; r < _rosters.Count; r++)
                if (episode.Covers(r)) total += Laziness(r, episode);
        foreach (var episode in episodes)
            for (var r = 0; r < _rosters.Count; r++)
            {
                if (!episode.Covers(r)) continue;
                seen += Laziness(r, episode);
                var misses = (int)Math.Min(missed * seen / total - given, _rosters[r].Members.Count);
                given += misses;
                var comes = (int)(late * given / missed - lateGiven);
                lateGiven += comes;
                (episode.Missed[r], episode.Late[r]) = ((short)misses, (short)comes);
            }
    }

    private int Laziness(int roster, Episode episode)
    {
        var branch = _rosters[roster];
        var mood = (int)(Dice.Mix((ulong)branch.BranchId * 64 + (ulong)episode.Opens.DayNumber) % 5);
        return branch.Members.Count * (mood + 1) * (1 + 90 / _tree[branch.BranchId].Zeal) * (HalfYear.InOutbreak(episode.Closes) ? 3 : 2);
    }
}
