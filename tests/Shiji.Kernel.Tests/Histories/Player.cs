using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Histories;

/// <summary>Lets a history happen, in the district and in the model. What the district lawfully refuses did not happen.</summary>
internal sealed class Player(District district, DateOnly opensOn)
{
    private readonly TreePlayer _tree = new(district, opensOn);

    public ModelDistrict Model => _tree.Model;

    public async Task PlayAsync(Step step)
    {
        switch (step.What)
        {
            case What.Refresh: await district.RefreshAsync(); break;
            case What.Submit: await district.SubmitAsync(RowOf(step)); break;
            case What.Enter: await EnterAsync(RowOf(step), RowState.InForce); break;
            case What.Return: await EnterAsync(RowOf(step), RowState.Returned); break;
            case What.Import: await ImportAsync(step, 1 + step.B % 8); break;
            case What.ImportManyDays: await ImportAsync(step, 90); break;
            case What.Restate: await RestateAsync(step); break;
            case >= What.Establish: await _tree.PlayAsync(step); break;
            default:
                if (Model.Rows.Where(r => r.State == RowState.InForce).ToList() is { Count: > 0 } rows) await ChangeAsync(step, rows[step.B % rows.Count]);
                break;
        }
    }

    private async Task EnterAsync(RegisterRow row, RowState state)
    {
        if (await district.SubmitAsync(row) is not null) return;
        Assert.Null(state == RowState.InForce ? await district.AcceptAsync(row.Id) : await district.ReturnAsync(row.Id));
        Model.Rows.Add(ToModel(row, state));
    }

    private async Task ChangeAsync(Step step, ModelRow row)
    {
        switch (step.What)
        {
            case What.Void:
                Assert.Null(await district.VoidAsync(row.Id));
                row.State = RowState.Void;
                return;
            case What.Correct:
                var correction = RowOf(step with { C = row.Register - 1 });
                if (await district.CorrectAsync(row.Id, correction) is not null || step.A % 4 == 0) return;
                Assert.Null(await district.AcceptAsync(correction.Id));
                row.State = RowState.Superseded;
                Model.Rows.Add(ToModel(correction, RowState.InForce));
                return;
            case What.EditDay:
                row.Day = step.On;
                if (row.Until <= row.Day) row.Until = row.Day.AddDays(1 + step.C % 100);
                break;
            case What.EditOrganisation: row.Organisation = Chosen(step.A); break;
            case What.EditAmount: row.Amount = step.C % 500; break;
            case What.EditEnd: row.Until = row.Register == TestRegisters.HomeId && step.C % 3 > 0 ? row.Day.AddDays(1 + step.C % 400) : null; break;
        }

        await district.EditAsync(row.Id, r => (r.Day, r.Until, r.OrganisationId, r.Quantity1) = (row.Day, row.Until, row.Organisation, row.Amount));
    }

    private async Task ImportAsync(Step step, int count)
    {
        var rows = Enumerable.Range(0, count).Select(i => RowOf(step with { Day = (step.Day + i * 7) % 600, A = step.A + i, B = step.B + i * 3 })).ToList();
        foreach (var row in rows) (row.State, row.Evidence) = (RowState.InForce, Evidence.Imported);
        Assert.Equal(count, await district.ImportAsync(rows));
        Model.Rows.AddRange(rows.Select(r => ToModel(r, RowState.InForce)));
    }

    /// <summary>All activities of one kind go to one day; or all homes of one kind to one organisation.</summary>
    private async Task RestateAsync(Step step)
    {
        var (kind, day, organisation, register) = (step.B % 2 == 0 ? "甲" : "乙", step.On, Chosen(step.A), 1 + step.C % 2);
        await using var db = district.Open();
        var rows = db.Set<RegisterRow>().Where(r => r.RegisterId == register && r.Facet1 == kind);
        var changed = await db.RestateAsync(rows, all => register == TestRegisters.ActivityId
            ? all.ExecuteUpdateAsync(s => s.SetProperty(r => r.Day, day))
            : all.ExecuteUpdateAsync(s => s.SetProperty(r => r.OrganisationId, organisation)));
        foreach (var row in Model.Rows.Where(r => r.Register == register && r.Kind == kind))
            if (register == TestRegisters.ActivityId) row.Day = day;
            else row.Organisation = organisation;
        Assert.True(changed >= 0);
    }

    private RegisterRow RowOf(Step step)
    {
        var home = step.C % 2 == 1;
        return new()
        {
            Id = district.Clock.NewId(),
            RegisterId = home ? TestRegisters.HomeId : TestRegisters.ActivityId,
            OrganisationId = Chosen(step.A),
            Day = step.On,
            Until = home && step.B % 3 > 0 ? step.On.AddDays(1 + step.B % 250) : null,
            Quantity1 = step.B % 91,
            Facet1 = (step.A % 3) switch { 0 => null, 1 => "甲", _ => "乙" },
            PersonId = (step.B % 5) switch { 0 => null, 1 => 700 + step.A % 3, _ => 1 + step.B % 9 },
            Evidence = (Evidence)(step.C / 2 % 5),
        };
    }

    private int Chosen(int number) => Model.Organisations[number % Model.Organisations.Count];

    private static ModelRow ToModel(RegisterRow r, RowState state) => new()
    {
        Id = r.Id,
        Register = r.RegisterId,
        Organisation = r.OrganisationId,
        Day = r.Day,
        Until = r.Until,
        State = state,
        Evidence = r.Evidence,
        Amount = r.Quantity1,
        Kind = r.Facet1,
        Person = r.PersonId,
    };
}
