using Shiji.Kernel.Organisations;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.People;

/// <summary>
/// 人员 — one person, once, whatever they are (member, volunteer, cadre). Numbered densely from 1, because
/// headcounts are bitmaps over this number; erasing a person clears the rest of the row and keeps the number,
/// so figures stand (domain.md §9.1, PIPL art. 47).
/// </summary>
public sealed class Person : IPlaced
{
    public const string IdentityPurpose = "person.identity";
    public const string PhonePurpose = "person.phone";

    public int Id { get; set; }
    public required string Name { get; set; }

    /// <summary>建档组织 — who keeps the person's file; that organisation and those above it may open it.</summary>
    public int OrganisationId { get; set; }

    public DateOnly? BornOn { get; set; }

    /// <summary>证件号码, checked (domain.md §10.1); null where the person gave none.</summary>
    [Sealed(IdentityPurpose)]
    public SealedText? Identity { get; set; }

    public IdentityKind? IdentityKind { get; set; }

    /// <summary>4403**********123X</summary>
    public string? IdentityMask { get; set; }

    /// <summary>By which the same document is found again without opening any.</summary>
    public string? IdentityFingerprint { get; set; }

    [Sealed(PhonePurpose)]
    public SealedText? Phone { get; set; }

    /// <summary>138****1234</summary>
    public string? PhoneMask { get; set; }

    /// <summary>删除时间 — at the person's wish or the end of retention; only the number is left.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>脱敏姓名 — the family name only, as shown to anybody without the right to see more.</summary>
    public string MaskedName => Masks.Name(Name);

    /// <summary>Takes a checked document under seal.</summary>
    public void Keep(IdentityDocument document, Vault vault)
    {
        (IdentityKind, IdentityMask) = (document.Kind, document.Masked);
        (Identity, IdentityFingerprint) = (vault.Seal(document.Number, IdentityPurpose), vault.Fingerprint(document.Number, IdentityPurpose));
        BornOn ??= document.BornOn;
    }
}
