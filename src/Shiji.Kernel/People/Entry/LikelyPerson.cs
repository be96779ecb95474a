namespace Shiji.Kernel.People;

/// <summary>疑似同一人 — somebody within reach who may be the one being entered, and by what.</summary>
public sealed record LikelyPerson(Person Person, bool SameNameAndBirthday, bool SamePhone)
{
    public string Because => (SameNameAndBirthday, SamePhone) switch
    {
        (true, true) => "同名、同一天出生、电话相同",
        (true, false) => "同名、同一天出生",
        _ => "电话相同",
    };
}
