namespace Shiji.Kernel.Organisations;

/// <summary>成立事项 — an organisation that is to be founded.</summary>
/// <param name="Parent">上级组织的代码; it may be founded in the same go.</param>
public sealed record Founding(string Code, string Name, OrganisationType Type, Field Field, string Parent, Act Act)
{
    public string? ShortName { get; init; }

    /// <summary>统一社会信用代码, checked.</summary>
    public string? CreditCode { get; init; }

    internal OrganisationSpell Spell(int number, Guid id) => new()
    {
        Id = id,
        OrganisationId = number,
        Day = Act.Day,
        Name = Name,
        Type = Type,
        Field = Field,
        State = OrganisationState.Active,
        Reason = SpellReason.Established,
        Evidence = Act.DocumentNumber is null ? Records.Evidence.Declared : Records.Evidence.RollCall,
    };
}
