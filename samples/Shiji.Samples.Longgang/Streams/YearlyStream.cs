using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>年度流 — assessment and registration: one row a branch, due and done, short by a fixed number of ten thousand.</summary>
internal sealed class YearlyStream(Setting setting, string key, DateOnly from, DateOnly until, int missing) : IStream
{
    public string Key => key;

    public long Count => setting.People.Rosters.Count(r => setting.Tree[r.BranchId].Founded < HalfYear.Before);

    public IEnumerable<RegisterRow> Rows()
    {
        var rosters = new Deck<int>(new(key), setting.People.Rosters
            .Select((r, at) => (at, setting.Tree[r.BranchId].Founded < HalfYear.Before ? 1 : 0)));
        var weights = Enumerable.Range(0, rosters.Count)
            .Select(at => setting.People.Rosters[rosters[at]].Members.Count * (1 + (int)(Dice.Mix((ulong)at) % 9))).ToArray();
        var due = Enumerable.Range(0, rosters.Count).Sum(at => (long)setting.People.Rosters[rosters[at]].Members.Count);
        var absent = Shares.Of(due * missing / 10_000, weights);
        var at = 0;
        foreach (var day in new Stretch(from, until, rosters.Count, Rhythm.Office).Days())
        {
            var roster = setting.People.Rosters[rosters[at]];
            yield return new()
            {
                OrganisationId = setting.Tree.Standing(roster.BranchId, day),
                Day = day,
                Evidence = Evidence.RollCall,
                Quantity1 = roster.Members.Count,
                Quantity2 = roster.Members.Count - absent[at++],
                Title = "2021年度",
            };
        }
    }
}
