namespace Shiji.Kernel.People;

/// <summary>身份证件 — a checked document: its number as it is kept, and what the number itself tells.</summary>
/// <param name="BornOn">Null for travel permits, whose numbers say nothing.</param>
/// <param name="Notice">What whoever entered it should know: that an old number was lengthened. Null when there is nothing.</param>
public sealed record IdentityDocument(IdentityKind Kind, string Number, DateOnly? BornOn = null, string? Notice = null)
{
    private const int OfSex = 16;

    /// <summary>男 — by the odd 17th digit; null where the number does not tell.</summary>
    public bool? IsMale => BornOn is null ? null : (Number[OfSex] - '0') % 2 == 1;

    /// <summary>4403**********123X</summary>
    public string Masked => ResidentIdentity.Mask(Number);

    public override string ToString() => Masked;
}
