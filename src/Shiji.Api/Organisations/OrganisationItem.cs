using Shiji.Kernel.Organisations;

namespace Shiji.Api;

/// <summary>组织（接口） — one organisation as it stood on a day.</summary>
/// <param name="Type">A word that does not change; TypeName says it in Chinese.</param>
/// <param name="Parent">The code of the one directly above; null at the top of what is in reach.</param>
public sealed record OrganisationItem(string Code, string Name, string? ShortName, string Type, string TypeName, string Field, string FieldName, string State, string StateName, string? Parent)
{
    public static OrganisationItem Of(StandingOrganisation o) => new(
        o.Code, o.Name, o.ShortName, Words.Of(o.Type), o.Type.Word(), Words.Of(o.Field), o.Field.Word(), Words.Of(o.State), o.State.Word(), o.ParentCode);
}

/// <summary>组织（引用） — which organisation something belongs to.</summary>
public sealed record OrganisationMention(string Code, string Name)
{
    public static OrganisationMention Of(Organisation o) => new(o.Code, o.Name);
}
