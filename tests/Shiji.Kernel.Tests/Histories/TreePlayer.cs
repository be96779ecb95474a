using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Histories;

/// <summary>The acts on organisations, in the district and in the model.</summary>
internal sealed class TreePlayer
{
    private static readonly OrganisationType[] Types =
    [
        OrganisationType.Committee, OrganisationType.Committee, OrganisationType.Committee, OrganisationType.GeneralBranch,
        OrganisationType.Branch, OrganisationType.TemporaryBranch, OrganisationType.SubdistrictCommittee,
    ];

    private static readonly Field[] Fields = [Field.Community, Field.NonPublic, Field.Social, Field.School];
    private readonly District _district;

    public TreePlayer(District district, DateOnly opensOn)
    {
        _district = district;
        Model = new() { OpensOn = opensOn, Today = district.Clock.Today };
        Model.Organisations.Add(District.Root);
        Model.Place(District.Root, null, District.Founded);
        Model.Spell(District.Root, District.Founded, OrganisationType.DistrictCommittee, Field.Agency, false, Evidence.RollCall);
    }

    public ModelDistrict Model { get; }

    public Task PlayAsync(Step step)
    {
        var (id, other) = (Chosen(step.A), Chosen(step.B));
        return step.What switch
        {
            What.Establish => EstablishAsync(step, other),
            What.Move => MoveAsync(id, other, step.On),
            What.Merge => MergeAsync(id, other, step.On),
            What.Revoke => RevokeAsync(id, step.On),
            What.ChangeState => ChangeStateAsync(id, (OrganisationState)(3 + step.B % 3), step.On),
            What.Rename => RenameAsync(id, $"更名{step.C}", step.On),
            _ => ReclassifyAsync(id, Types[step.B % Types.Length], Fields[step.C % Fields.Length], step.On),
        };
    }

    private async Task EstablishAsync(Step step, int parent)
    {
        var (type, field) = (Types[step.A % Types.Length], Fields[step.C % Fields.Length]);
        var founded = await _district.EstablishAsync($"C{Model.Organisations.Count}", parent, type, step.On, field);
        if (!founded.Ok) return;
        var id = founded.Value.Id;
        Model.Organisations.Add(id);
        Model.Place(id, parent, step.On);
        Model.Spell(id, step.On, type, field, ModelMeasure.TwoNew(type, field), Evidence.Declared);
    }

    private async Task MoveAsync(int id, int parent, DateOnly day)
    {
        if (await _district.MoveAsync(id, parent, day) is null) Model.Place(id, parent, day);
    }

    private async Task MergeAsync(int id, int successor, DateOnly day)
    {
        if (await _district.MergeAsync(id, successor, day) is not null) return;
        foreach (var child in Model.Placements.Where(p => p.Parent == id && p.Until is null).ToList()) Model.Place(child.Organisation, successor, day);
        End(id, day);
    }

    private async Task RevokeAsync(int id, DateOnly day)
    {
        if (await _district.RevokeAsync(id, day) is null) End(id, day);
    }

    private async Task RenameAsync(int id, string name, DateOnly day)
    {
        if (await _district.RenameAsync(id, name, day) is not null) return;
        var before = Model.OpenSpell(id)!;
        Model.Spell(id, day, before.Type, before.Field, false, before.Evidence);
    }

    private async Task ChangeStateAsync(int id, OrganisationState state, DateOnly day)
    {
        if (await _district.ChangeStateAsync(id, state, day) is not null) return;
        var before = Model.OpenSpell(id)!;
        Model.Spell(id, day, before.Type, before.Field, false, before.Evidence);
    }

    private async Task ReclassifyAsync(int id, OrganisationType type, Field field, DateOnly day)
    {
        if (await _district.ReclassifyAsync(id, type, field, day) is not null) return;
        var before = Model.OpenSpell(id)!;
        var enters = ModelMeasure.TwoNew(type, field) && !ModelMeasure.TwoNew(before.Type, before.Field);
        Model.Spell(id, day, type, field, enters, before.Evidence);
    }

    private void End(int id, DateOnly day)
    {
        Model.Unplace(id, day);
        Model.Unspell(id, day);
    }

    private int Chosen(int number) => Model.Organisations[number % Model.Organisations.Count];
}
