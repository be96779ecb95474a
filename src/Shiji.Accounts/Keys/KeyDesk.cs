using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>密钥台 — recognises keys. Account, post and rights are read anew each time: what ended there has ended here.</summary>
public sealed class KeyDesk(ShijiDb db, RuleReader rules, ActorReader actors, Acting acting, DistrictClock clock)
{
    public const string Prefix = "shiji_";
    internal const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    internal const int OpeningLength = 8;

    private static readonly TimeSpan Noted = TimeSpan.FromHours(1);

    /// <summary>Who works by a key, in its post; or why nobody does.</summary>
    public async Task<Outcome<RecognisedKey>> RecogniseAsync(string secret, string address, CancellationToken cancel = default)
    {
        using var _ = acting.As(acting.Now.ByProgram());
        var (hash, now) = (HashOf(secret), clock.UtcNow);
        var key = await db.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, cancel);
        if (key is null) return new Refusal("密钥不对，请核对是否抄全。");
        if (key.RevokedAt is not null) return new Refusal("这个密钥已经收回，请本人另开一个。");
        if (key.ExpiresAt <= now) return new Refusal("这个密钥已经到期，请本人另开一个。");
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == key.AccountId, cancel);
        if (account.DisabledAt is not null || account.LockedUntil > now) return new Refusal("密钥所属的账号已经停用或锁定。");
        var posts = await actors.PostsAsync(account.Id, cancel);
        if (posts.FirstOrDefault(p => p.Post.Id == key.PostId) is not { Role.Kind: RoleKind.Business } held) return new Refusal("密钥所属的岗位已经结束，请本人在现在的岗位上另开一个。");

        var rate = KeyRules.Of(await rules.OnAsync(clock.Today, cancel));
        if (key.UsedAt is null || now - key.UsedAt > Noted)
            await db.Set<ApiKey>().Where(k => k.Id == key.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.UsedAt, now), cancel);
        var actor = await actors.ReadAsync(account.Id, account.Name, [held], key.PostId, address, cancel);
        return new RecognisedKey(key, rate, actor with
        {
            Post = $"{actor.Post}，经接口“{key.Name}”",
            Rights = actor.Rights.Intersect(key.Rights.Each().Select(r => r.Needs())).ToHashSet(),
        });
    }

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>认出的密钥 — a key that opens, the rules it works under, and the actor it is.</summary>
public sealed record RecognisedKey(ApiKey Key, KeyRules Rules, Actor Actor);
