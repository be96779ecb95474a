using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.People;

/// <summary>
/// 人员 — one person, once, whatever they are (member, volunteer, cadre). Numbered densely from 1, because
/// headcounts are bitmaps over this number; erasing a person clears the rest of the row and keeps the number,
/// so figures stand (domain.md §9.1, PIPL art. 47).
/// </summary>
public sealed class Person
{
    public int Id { get; set; }
    public required string Name { get; set; }

    /// <summary>公民身份号码, checked (domain.md §10.1); null where the person gave none.</summary>
    public string? IdentityNumber { get; set; }

    public DateOnly? BornOn { get; set; }

    /// <summary>脱敏姓名 — the family name only, as shown to anybody without the right to see more.</summary>
    public string MaskedName => Masks.Name(Name);
}
