using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.League;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Records;

/// <summary>建团指标 — 375 for the year, 300 enterprises and 75 social organisations, told to the sub-districts in one February.</summary>
internal sealed class SampleTargets(Setting setting)
{
    private static readonly (Field Field, int Sum)[] Asked = [(Field.NonPublic, 300), (Field.Social, 75)];

    public IEnumerable<BuildTarget> Targets()
    {
        var (streets, day) = (setting.Tree.Nodes.Where(n => n.Type == OrganisationType.SubdistrictCommittee && n.Closed is null).OrderBy(n => n.Id).ToList(), new DateOnly(HalfYear.From.Year, 2, 18));
        foreach (var (field, sum) in Asked)
            for (var i = 0; i < streets.Count; i++)
            {
                // What cannot be shared evenly goes to the first: the parts add up to the sum at every scale.
                var count = (sum * setting.Scale / streets.Count) + (i < sum * setting.Scale % streets.Count ? 1 : 0);
                yield return new()
                {
                    Id = RowId.Of(Dice.Mix((ulong)streets[i].Id * 5 + (ulong)field), day, 77),
                    OrganisationId = streets[i].Id,
                    Day = day,
                    Year = day.Year,
                    Field = field,
                    Count = count,
                    Document = $"龙团〔{day.Year}〕5号",
                    RecordedAt = CadreSeats.At(day),
                    RecordedBy = Recorders.Import,
                    Evidence = Evidence.Imported,
                };
            }
    }
}
