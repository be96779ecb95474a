using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>应学流 — study.due, stamped when an episode closes.</summary>
internal sealed class DueStream(Setting setting) : IStream
{
    public string Key => "study.due";

    public long Count => setting.Study.Episodes.Sum(e => (long)Enumerable.Range(0, setting.People.Rosters.Count).Count(e.Covers));

    public IEnumerable<RegisterRow> Rows()
    {
        foreach (var episode in setting.Study.Episodes)
            for (var r = 0; r < setting.People.Rosters.Count; r++)
                if (episode.Covers(r))
                    yield return new()
                    {
                        OrganisationId = setting.Study.Home(setting.People.Rosters[r], episode),
                        Day = episode.Closes,
                        Evidence = Evidence.Imported,
                        Quantity1 = setting.People.Rosters[r].Members.Count,
                        Title = episode.Title,
                    };
    }
}
