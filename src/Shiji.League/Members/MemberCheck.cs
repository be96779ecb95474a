using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>入册查验 — whether somebody can be on a roll: old enough when they joined, a number that can be theirs and is nobody else's, on no other roll, and the branch one that has a roll.</summary>
public sealed class MemberCheck(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <param name="day">入册日.</param>
    public async Task<Refusal?> DoAsync(Person person, int branch, MemberFacts facts, DateOnly day, CancellationToken cancel = default)
    {
        if (day > clock.Today) return new Refusal($"{day:yyyy-MM-dd} 还没有到，请在当天或之后办理。", "day");
        if (await HasRollAsync(branch, day, cancel) is { } none) return none;
        if (facts.JoinedOn is not { } joined) return new Refusal("请填写入团日期。", "joined");
        if (joined > day) return new Refusal($"入团日期 {joined:yyyy-MM-dd} 在入册日之后，请核对。", "joined");
        if (person.BornOn is not { } born) return new Refusal("档案里没有出生日期，算不出入团时的年龄。请先在人员页更正身份，补上出生日期。", "born");
        if ((await rules.OnAsync(joined, cancel)).TooYoung(born, joined) is { } young) return young;
        if (MemberNumber.Check(facts.Number, joined) is { } wrong) return wrong;
        if (await TakenAsync(facts.Number, person.Id, cancel) is { } taken) return taken;
        return await db.Whole<Member>().AnyAsync(m => m.PersonId == person.Id && m.State != MemberState.Void, cancel)
            ? new Refusal("此人已是团员，或曾经是。在别的支部的，请由那个支部转出；离开过的，请办理恢复团籍。", "person")
            : null;
    }

    /// <summary>Only branches of any kind have a roll of their own (domain.md §1.1).</summary>
    public async Task<Refusal?> HasRollAsync(int branch, DateOnly day, CancellationToken cancel = default)
    {
        return await db.TypeOnAsync(branch, day, cancel) switch
        {
            null => new Refusal($"这个组织在 {day:yyyy-MM-dd} 还没有成立或已经撤销，请另选。", "organisation"),
            { } other when !other.HasRoll() => new Refusal($"{other.Word()}没有自己的团员名册，请选它下面的一个团支部。", "organisation"),
            _ => null,
        };
    }

    public async Task<Refusal?> TakenAsync(string? number, int person, CancellationToken cancel = default) =>
        !string.IsNullOrWhiteSpace(number) && await db.Whole<Member>().AnyAsync(m => m.Number == number.Trim() && m.PersonId != person, cancel)
            ? new Refusal($"发展团员编号 {number.Trim()} 已是另一名团员的，一个编号只给一个人，请核对。", "number")
            : null;

    /// <summary>The file within reach by its number.</summary>
    public async Task<Outcome<Person>> FileAsync(int id, CancellationToken cancel = default) => await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, cancel) switch
    {
        null => new Refusal($"没有人员编号 {id} 的档案，或者不归您现在的岗位管。在别的组织建档的，请先提出加入申请。", "person"),
        { MergedInto: { } kept } => new Refusal($"这份档案已并入人员编号 {kept}，请填那个编号。", "person"),
        var person => person,
    };
}
