using Shiji.Kernel.People;

namespace Shiji.Api;

/// <summary>人员（接口） — one person, masked; documents and telephones in full are never given to programs.</summary>
public sealed record PersonItem(int Id, string Name, string? Identity, string? Phone, OrganisationMention Organisation)
{
    public static PersonItem Of(FiledPerson p) => new(p.Person.Id, p.Person.MaskedName, p.Person.IdentityMask, p.Person.PhoneMask, OrganisationMention.Of(p.Organisation));
}
