using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Web.Commands;

/// <summary>钥匙 — the key ring beside the data, or where SHIJI_KEYS says. Made where nothing is sealed yet; where something is, a lost ring is said, never replaced.</summary>
internal static class Keys
{
    public static async Task<Outcome<KeyRing>> OpenAsync(ParseResult parsed, ShijiDb db, DistrictClock clock, CancellationToken cancel)
    {
        var path = PathOf(parsed);
        if (File.Exists(path)) return await FittingAsync(KeyRing.Open(path), path, db, cancel);
        return await db.Set<Person>().AnyAsync(p => p.Identity != null || p.Phone != null, cancel) || await db.Set<ProtectionKey>().AnyAsync(cancel)
            ? new Outcome<KeyRing>(null, $"密钥环 {path} 不见了，而数据库里有用它密封的内容。请把原来的密钥环放回原处，或用环境变量 {KeyRing.Variable} 指明它在哪里。")
            : await KeyRing.OpenOrCreateAsync(path, Suites.International, clock, cancel);
    }

    /// <summary>A ring of another district opens nothing here, and what it would seal, the right one could not open.</summary>
    private static async Task<Outcome<KeyRing>> FittingAsync(Outcome<KeyRing> ring, string path, ShijiDb db, CancellationToken cancel)
    {
        if (!ring.Ok) return ring;
        var (vault, newest) = (new Vault(ring.Value), await db.Set<ProtectionKey>().AsNoTracking().OrderByDescending(k => k.Id).FirstOrDefaultAsync(cancel));
        if (newest is not null && vault.Open(newest.Content, ProtectionKeys.Purpose).Refusal is { } other) return new Refusal($"密钥环 {path} 不是这个数据库的：{other.Message}");
        var person = newest is not null ? null : await db.Set<Person>().AsNoTracking().Where(p => p.Identity != null).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancel);
        return person is not null && vault.Open(person.Identity!.Value, Person.IdentityPurpose).Refusal is { } another ? new Refusal($"密钥环 {path} 不是这个数据库的：{another.Message}") : ring;
    }

    public static string PathOf(ParseResult parsed) => KeyRing.PathIn(parsed.GetValue(Place.Data)!);
}
