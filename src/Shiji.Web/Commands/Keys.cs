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
        if (File.Exists(path)) return KeyRing.Open(path);
        return await db.Set<Person>().AnyAsync(p => p.Identity != null || p.Phone != null, cancel) || await db.Set<ProtectionKey>().AnyAsync(cancel)
            ? new Outcome<KeyRing>(null, $"密钥环 {path} 不见了，而数据库里有用它密封的内容。请把原来的密钥环放回原处，或用环境变量 {KeyRing.Variable} 指明它在哪里。")
            : await KeyRing.OpenOrCreateAsync(path, Suites.International, clock, cancel);
    }

    public static string PathOf(ParseResult parsed) => KeyRing.PathIn(parsed.GetValue(Place.Data)!);
}
