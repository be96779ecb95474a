using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Web.Tests.Districts;

/// <summary>The rows of the small district: enough for pages, comparisons, evidence and every state.</summary>
internal sealed class SmallRecords(Catalogue catalogue, DistrictClock clock)
{
    private static readonly DateOnly First = new(2021, 8, 1);

    public IEnumerable<RegisterRow> All(int[] branches)
    {
        for (var b = 0; b < branches.Length; b++)
        {
            for (var i = 0; i < (b == 0 ? SmallDistrict.ServicesOfBranch : 20); i++) yield return Service(branches[b], new DateOnly(2022, 1, 1).AddDays(i), i);
            for (var i = 0; i < 6; i++) yield return Service(branches[b], First.AddDays(i * 20), i);
            yield return Row("study.due", branches[b], new(2022, 6, 30), r => r.Quantity1 = 10);
            for (var i = 0; i < 8; i++)
                yield return Row("study.completion", branches[b], new(2022, 6, 20), r => (r.PersonId, r.Facet1, r.Facet2, r.Evidence) = (i + 1, "团员", "按期", Evidence.Imported));
        }

        yield return Row("honour", branches[0], new(2022, 5, 4), r => (r.PersonId, r.Facet1, r.Facet2, r.Facet3, r.Title) = (1, "区", "个人", "两红两优", "区优秀共青团员"));
        foreach (var state in new[] { RowState.Draft, RowState.Submitted, RowState.Returned, RowState.Void })
            yield return Service(branches[0], new(2022, 3, 1), 1, state);
        yield return Service(branches[0], new(2022, 3, 2), 1, RowState.Superseded, SmallDistrict.Superseded);
        var correction = Service(branches[0], new(2022, 3, 2), 2, RowState.InForce, SmallDistrict.Correction);
        (correction.CorrectionOf, correction.Reason) = (SmallDistrict.Superseded, "签到时间抄错");
        yield return correction;
    }

    private RegisterRow Service(int organisation, DateOnly day, int i, RowState state = RowState.InForce, Guid? id = null) => Row("volunteer.service", organisation, day, r =>
    {
        (r.PersonId, r.Quantity1, r.Facet1, r.Title, r.State) = (i % SmallDistrict.FullNames.Count + 1, 60 + i, i % 2 == 0 ? "社区服务" : "环境保护", $"第{i + 1}次服务", state);
        r.Evidence = (Evidence)(i % 5);
        r.RecordedBy = r.Evidence switch { Evidence.Machine => Recorders.Device, Evidence.Imported => Recorders.Import, _ => r.RecordedBy };
        r.Id = id ?? r.Id;
    });

    private RegisterRow Row(string register, int organisation, DateOnly day, Action<RegisterRow> fill)
    {
        var row = new RegisterRow
        {
            Id = clock.NewId(),
            RegisterId = catalogue.Registers.First(r => r.Key == register).Id,
            OrganisationId = organisation,
            Day = day,
            State = RowState.InForce,
            RecordedAt = clock.UtcNow,
            RecordedBy = "录入员",
        };
        fill(row);
        return row;
    }
}
