namespace Shiji.Kernel.People;

/// <summary>证件种类 — the documents by which a person may be told from others (domain.md §10.1).</summary>
public enum IdentityKind
{
    /// <summary>居民身份证 — GB 11643, 18 characters.</summary>
    Resident = 0,

    /// <summary>港澳台居民居住证 — 18 characters, division 81, 82 or 83, the same check.</summary>
    ResidencePermit = 1,

    /// <summary>外国人永久居留身份证 — the form of 2023: 18 characters from 9, the same check.</summary>
    ForeignResident = 2,

    /// <summary>港澳居民来往内地通行证 — H or M and 8 digits, with the two of the issue or without.</summary>
    HongKongMacaoPermit = 3,

    /// <summary>台湾居民来往大陆通行证 — 8 digits.</summary>
    TaiwanPermit = 4,
}
