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
    public const string GuardianNamePurpose = "person.guardian_name";
    public const string GuardianPhonePurpose = "person.guardian_phone";

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

    /// <summary>By which the same telephone is found again without opening any.</summary>
    public string? PhoneFingerprint { get; set; }

    /// <summary>监护人姓名 — of whoever was a child when registered (PIPL art. 31); forgotten when they no longer are.</summary>
    [Sealed(GuardianNamePurpose)]
    public SealedText? GuardianName { get; set; }

    [Sealed(GuardianPhonePurpose)]
    public SealedText? GuardianPhone { get; set; }

    public string? GuardianPhoneMask { get; set; }

    /// <summary>与本人关系: 父亲, 母亲 …</summary>
    public string? GuardianRelation { get; set; }

    /// <summary>建档日; null for files from before it was kept.</summary>
    public DateOnly? RegisteredOn { get; set; }

    /// <summary>本人账号 — by which they see their own data; null for most.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>并入 — the file that stands for this one since both turned out to be one person's; never itself such a pointer.</summary>
    public int? MergedInto { get; set; }

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

    /// <summary>Takes a telephone number under seal.</summary>
    public void KeepPhone(string phone, Vault vault)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        (Phone, PhoneMask, PhoneFingerprint) = (vault.Seal(phone.Trim(), PhonePurpose), Masks.Phone(phone.Trim()), vault.Fingerprint(digits, PhonePurpose));
    }

    public void KeepGuardian(Guardian guardian, Vault vault)
    {
        (GuardianName, GuardianRelation) = (vault.Seal(guardian.Name!.Trim(), GuardianNamePurpose), guardian.Relation?.Trim());
        (GuardianPhone, GuardianPhoneMask) = (vault.Seal(guardian.Phone!.Trim(), GuardianPhonePurpose), Masks.Phone(guardian.Phone.Trim()));
    }

    public void ForgetPhone() => (Phone, PhoneMask, PhoneFingerprint) = (null, null, null);

    public void ForgetGuardian() => (GuardianName, GuardianPhone, GuardianPhoneMask, GuardianRelation) = (null, null, null, null);
}
