using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>建档 — a person's file, once in the whole district: the same document is found wherever it is kept.</summary>
public sealed class RegisterPerson(ShijiDb db, Vault vault, DistrictClock clock)
{
    /// <summary>Said of a file that lies beyond the actor's reach.</summary>
    public static Refusal Elsewhere { get; } = new("这个人已在别的组织建档，一人只建一份档。请与对方组织联系，不要重复建档。", "identity");

    /// <param name="evenSo">The same name and day of birth was seen, and is somebody else.</param>
    public async Task<Outcome<Person>> DoAsync(int organisationId, string? name, string? identity, string? phone, DateOnly? bornOn, bool evenSo = false, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, organisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写姓名。", "name");
        if (bornOn > clock.Today) return new Refusal($"出生日期 {bornOn:yyyy-MM-dd} 还没有到。", "born");
        var person = new Person { Name = name.Trim(), OrganisationId = organisationId, BornOn = bornOn };
        if (!string.IsNullOrWhiteSpace(identity))
        {
            var document = ReadIdentity.Of(identity, clock.Today);
            if (!document.Ok) return document.Refusal;
            if (bornOn is { } said && document.Value.BornOn is { } told && said != told) return new Refusal($"填的出生日期 {said:yyyy-MM-dd} 与证件号码里的 {told:yyyy-MM-dd} 不同，请照证件核对。", "born");
            person.Keep(document.Value, vault);
            if (await db.Whole<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.IdentityFingerprint == person.IdentityFingerprint, cancel) is { } same) return await KnownAsync(same, cancel);
        }
        else if (!evenSo && person.BornOn is { } born && await db.Whole<Person>().AnyAsync(p => p.Name == person.Name && p.BornOn == born, cancel))
        {
            return new Refusal("已有同名、同一天出生的人。请补上证件号码；没有证件，核对确实不是同一个人后再建档。", "identity");
        }

        if (!string.IsNullOrWhiteSpace(phone)) (person.Phone, person.PhoneMask) = (vault.Seal(phone.Trim(), Person.PhonePurpose), Masks.Phone(phone.Trim()));
        person.Id = (await db.Whole<Person>().MaxAsync(p => (int?)p.Id, cancel) ?? 0) + 1;
        db.Add(person);
        await db.SaveChangesAsync(cancel);
        return person;
    }

    /// <summary>Of a file kept elsewhere no more is told than that there is one.</summary>
    private async Task<Refusal> KnownAsync(Person same, CancellationToken cancel) => await db.Set<Person>().AnyAsync(p => p.Id == same.Id, cancel)
        ? new($"已有此人：{same.MaskedName}，{same.IdentityMask}，人员编号 {same.Id}，不用再建档。", "identity")
        : Elsewhere;
}
