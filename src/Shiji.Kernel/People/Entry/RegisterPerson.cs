using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>建档 — a person's file, once in the whole district: the same document is found wherever it is kept, a likely one within reach is decided on by whoever enters.</summary>
public sealed class RegisterPerson(ShijiDb db, Vault vault, RuleReader rules, DistrictClock clock)
{
    /// <summary>The field of the refusal that a request to the other unit answers.</summary>
    public const string Elsewhere = "join";

    /// <summary>Said of a file beyond the actor's reach: that there is one, and no more.</summary>
    public static Refusal KeptElsewhere { get; } = new("这个人已在别的组织建档，一人只建一份档。请与对方组织联系：可以提出加入申请，由对方答复。", Elsewhere);

    /// <summary>The field of the refusal that a decision about likely ones answers.</summary>
    public const string Likely = "likely";

    public async Task<Outcome<Person>> DoAsync(NewPerson entry, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, entry.OrganisationId, cancel) is { } beyond) return beyond;
        var drafted = Draft(entry);
        if (!drafted.Ok) return drafted.Refusal;
        var person = drafted.Value;
        if (person.IdentityFingerprint is { } print && await db.Whole<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.IdentityFingerprint == print, cancel) is { } same)
            return await KnownAsync(same.MergedInto ?? same.Id, cancel);
        var book = await rules.OnAsync(clock.Today, cancel);
        if (Childhood.Check(person.BornOn!.Value, entry, book, clock.Today) is { } child) return child;
        var likely = await new FindLikely(db).DoAsync(person, cancel);
        var open = likely.Where(l => !entry.DistinctFrom.Contains(l.Person.Id)).ToList();
        if (open.Count > 0) return new Refusal($"这里已有 {open.Count} 个可能相同的人，请逐个看清是不是同一人，再登记。", Likely);
        if (likely.Count > 0 && string.IsNullOrWhiteSpace(entry.DistinctBecause)) return new Refusal("请写明为什么不是同一人，如当面核对过证件。", "because");
        var purposes = await GiveConsent.FindAsync(db, entry.Consents, clock.Today, cancel);
        if (!purposes.Ok) return purposes.Refusal;

        person.Id = await db.TakeNumbersAsync<Person>(cancel: cancel);
        db.Add(person);
        if (Childhood.Of(person.BornOn.Value, book, clock.Today)) person.KeepGuardian(entry.Guardian!, vault);
        foreach (var seen in likely) db.Add(CaseDesk.Distinct(db, clock, person, seen.Person, entry.DistinctBecause!));
        db.AddRange(purposes.Value.Select(p => GiveConsent.Of(db, clock, person.Id, p, clock.Today)));
        await db.SaveChangesAsync(cancel);
        return person;
    }

    /// <summary>What can be said of the entry by itself; not saved.</summary>
    public Outcome<Person> Draft(NewPerson entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Name)) return new Refusal("请填写姓名。", "name");
        if (entry.BornOn > clock.Today) return new Refusal($"出生日期 {entry.BornOn:yyyy-MM-dd} 还没有到。", "born");
        var person = new Person { Name = entry.Name.Trim(), OrganisationId = entry.OrganisationId, BornOn = entry.BornOn, RegisteredOn = clock.Today };
        if (!string.IsNullOrWhiteSpace(entry.Identity))
        {
            var document = ReadIdentity.Of(entry.Identity, clock.Today, entry.Kind);
            if (!document.Ok) return document.Refusal;
            if (entry.BornOn is { } said && document.Value.BornOn is { } told && said != told) return new Refusal($"填的出生日期 {said:yyyy-MM-dd} 与证件号码里的 {told:yyyy-MM-dd} 不同，请照证件核对。", "born");
            person.Keep(document.Value, vault);
        }

        if (person.BornOn is null) return new Refusal("没有能看出生日的证件号码，请填写出生日期。", "born");
        if (string.IsNullOrWhiteSpace(entry.Phone)) return person;
        if (!Childhood.IsPhone(entry.Phone)) return new Refusal("电话应是 11 位手机号，或带区号的座机号，请核对。", "phone");
        person.KeepPhone(entry.Phone, vault);
        return person;
    }

    /// <summary>Of a file kept elsewhere no more is told than that there is one.</summary>
    private async Task<Refusal> KnownAsync(int id, CancellationToken cancel) => await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is { } same
        ? new($"已有此人：{same.MaskedName}，{same.IdentityMask}，人员编号 {same.Id}，不用再建档。", "identity")
        : KeptElsewhere;
}
