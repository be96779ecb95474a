using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Records;

/// <summary>届期 — everybody's last election; four sub-districts are appointed anew in the half-year, and one organisation in twenty is past its term.</summary>
internal sealed class SampleTerms(Setting setting)
{
    private const int Renewed = 4;
    private static readonly DateOnly BookOpens = new(2022, 1, 1);

    public IEnumerable<OfficeTerm> Terms() => Told().OrderBy(t => t.Day).ThenBy(t => t.Id);

    /// <summary>Whoever is past it on the half-year's last day.</summary>
    public IEnumerable<Overrun> Overruns() => Terms().Where(t => t.EndsOn < HalfYear.Until.AddDays(-1) && (t.Until is null || t.Until > t.EndsOn.AddDays(1)))
        .Select(t => new Overrun { Id = RowId.Of(Dice.Mix((ulong)t.OrganisationId + 0x0E2), t.EndsOn.AddDays(1), 76), OrganisationId = t.OrganisationId, Day = t.EndsOn.AddDays(1), Until = t.Until, TermId = t.Id, Evidence = Evidence.Imported });

    private IEnumerable<OfficeTerm> Told()
    {
        var (dice, street) = (new Dice("terms"), 0);
        foreach (var node in setting.Tree.Nodes.Where(n => n.Type.HasTerm()).OrderBy(n => n.Id))
        {
            var years = node.Type <= OrganisationType.Committee ? 5 : node.Field == Field.School && node.Name.Contains('班', StringComparison.Ordinal) ? 1 : 3;
            // Of so many days back one in twenty is past its years.
            var day = years == 1 ? new DateOnly(2021, 9, 1).AddDays(dice.Below(40)) : HalfYear.Until.AddDays(-1 - dice.Below(years * 365 * 21 / 20));
            if (node.Type == OrganisationType.SubdistrictCommittee && street++ < Renewed)
            {
                var again = HalfYear.From.AddDays(60 + dice.Below(100));
                yield return Term(node, again.AddYears(-5).AddDays(-dice.Below(60)), 5, again);
                day = again;
            }

            if (node.Founded >= BookOpens || day < node.Founded) day = node.Founded;
            if (node.Closed is null || node.Closed > day) yield return Term(node, day, years, node.Closed);
        }
    }

    private static OfficeTerm Term(Node node, DateOnly day, int years, DateOnly? until) => new()
    {
        Id = RowId.Of(Dice.Mix((ulong)node.Id * 3 + (ulong)day.DayNumber), day, 75),
        OrganisationId = node.Id,
        Day = day,
        Until = until,
        Start = day == node.Founded ? TermStart.Founded : node.Type.IsAppointed() ? TermStart.Reappointed : TermStart.Elected,
        Type = node.Type,
        EndsOn = day.AddYears(years),
        Document = $"龙团〔{day.Year}〕{node.Id % 90 + 1}号",
        RecordedAt = CadreSeats.At(day),
        RecordedBy = Recorders.Import,
        Evidence = Evidence.Imported,
    };
}
