using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Tests.Histories;

/// <summary>The district as plain lists: what everybody would agree happened.</summary>
internal sealed class ModelDistrict
{
    public DateOnly OpensOn { get; init; }

    public DateOnly Today { get; init; }

    public List<ModelPlacement> Placements { get; } = [];

    public List<ModelSpell> Spells { get; } = [];

    public List<ModelRow> Rows { get; } = [];

    public List<int> Organisations { get; } = [];

    /// <summary>Walks up from the organisation, as parents stood that day; reaching nowhere counts for nobody, not even itself.</summary>
    public bool Under(int node, int organisation, DateOnly day)
    {
        var met = false;
        for (int? at = organisation; at is { } here;)
        {
            met |= here == node;
            if (Placements.Find(p => p.Organisation == here && p.From <= day && !(p.Until <= day)) is not { } placement) return false;
            at = placement.Parent;
        }

        return met;
    }

    public void Place(int organisation, int? parent, DateOnly from)
    {
        Unplace(organisation, from);
        Placements.Add(new() { Organisation = organisation, Parent = parent, From = from });
    }

    public void Unplace(int organisation, DateOnly until)
    {
        if (Placements.Find(p => p.Organisation == organisation && p.Until is null) is { } open) open.Until = until;
    }

    public ModelSpell? OpenSpell(int organisation) => Spells.Find(s => s.Organisation == organisation && s.Until is null);

    public void Spell(int organisation, DateOnly day, OrganisationType type, Field field, bool entersTwoNew, Evidence evidence)
    {
        Unspell(organisation, day);
        Spells.Add(new() { Organisation = organisation, Day = day, Type = type, Field = field, EntersTwoNew = entersTwoNew, Evidence = evidence });
    }

    public void Unspell(int organisation, DateOnly until)
    {
        if (OpenSpell(organisation) is { } open) open.Until = until;
    }
}

internal sealed class ModelPlacement
{
    public int Organisation { get; init; }
    public int? Parent { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? Until { get; set; }
}

internal sealed class ModelSpell
{
    public int Organisation { get; init; }
    public DateOnly Day { get; init; }
    public DateOnly? Until { get; set; }
    public OrganisationType Type { get; init; }
    public Field Field { get; init; }
    public bool EntersTwoNew { get; init; }
    public Evidence Evidence { get; init; }
}

internal sealed class ModelRow
{
    public Guid Id { get; init; }
    public int Register { get; init; }
    public int Organisation { get; set; }
    public DateOnly Day { get; set; }
    public DateOnly? Until { get; set; }
    public RowState State { get; set; }
    public Evidence Evidence { get; init; }
    public long Amount { get; set; }
    public string? Kind { get; init; }
    public int? Person { get; init; }
}
