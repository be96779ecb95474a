namespace Shiji.Kernel.People;

/// <summary>档案部分 — what a kept file takes from the one that goes into it where it has none itself, and gives back when the merge is undone.</summary>
internal sealed record PersonPart(string Name, Func<Person, bool> Has, Action<Person, Person> Move)
{
    public static IReadOnlyList<PersonPart> All { get; } =
    [
        new("identity", p => p.Identity is not null, (from, to) =>
        {
            (to.Identity, to.IdentityKind, to.IdentityMask, to.IdentityFingerprint) = (from.Identity, from.IdentityKind, from.IdentityMask, from.IdentityFingerprint);
            (from.Identity, from.IdentityKind, from.IdentityMask, from.IdentityFingerprint) = (null, null, null, null);
        }),
        new("phone", p => p.Phone is not null, (from, to) =>
        {
            (to.Phone, to.PhoneMask, to.PhoneFingerprint) = (from.Phone, from.PhoneMask, from.PhoneFingerprint);
            from.ForgetPhone();
        }),
        new("guardian", p => p.GuardianName is not null, (from, to) =>
        {
            (to.GuardianName, to.GuardianPhone, to.GuardianPhoneMask, to.GuardianRelation) = (from.GuardianName, from.GuardianPhone, from.GuardianPhoneMask, from.GuardianRelation);
            from.ForgetGuardian();
        }),
        new("born_on", p => p.BornOn is not null, (from, to) => (to.BornOn, from.BornOn) = (from.BornOn, null)),
        new("account_id", p => p.AccountId is not null, (from, to) => (to.AccountId, from.AccountId) = (from.AccountId, null)),
    ];

    public static string Table(string name) => "person." + name;

    public bool Take(Person from, Person to)
    {
        if (!Has(from) || Has(to)) return false;
        Move(from, to);
        return true;
    }
}
