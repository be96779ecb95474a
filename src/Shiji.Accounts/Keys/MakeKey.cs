using System.Buffers.Text;
using System.Security.Cryptography;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>开接口密钥 — one's own, for one of one's posts, with rights that the post has, for so many days; the key is shown this once.</summary>
public sealed class MakeKey(ShijiDb db, ActorReader actors, RuleReader rules, Acting acting, DistrictClock clock)
{
    private const int Bytes = 32;
    private const int LongestName = 40;

    public async Task<Outcome<(ApiKey Key, string Secret)>> DoAsync(Guid accountId, string? name, Guid postId, KeyRights rights, int days, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请写明这个密钥给哪个程序用，如“市平台同步”。", "name");
        if (name.Trim().Length > LongestName) return new Refusal($"用途太长，请不超过 {LongestName} 个字。", "name");
        if ((await actors.PostsAsync(accountId, cancel)).FirstOrDefault(p => p.Post.Id == postId) is not { } held) return new Refusal("请选择一个在任的岗位。", "post");
        if (held.Role.Kind != RoleKind.Business) return new Refusal("管理员岗位不开接口密钥；接口只给业务岗位用。", "post");
        if (rights == KeyRights.None) return new Refusal("请至少选一项权限。", "rights");
        if (rights.Each().Where(r => !held.Role.Rights.Contains(r.Needs())).ToList() is [var beyond, ..])
            return new Refusal($"“{held.Word}”这个岗位自己没有“{beyond.Needs().Word()}”的权限，密钥不能有“{beyond.Word()}”。", "rights");
        var most = KeyRules.Of(await rules.OnAsync(clock.Today, cancel)).Days;
        if (days < 1 || days > most) return new Refusal($"有效期请填 1 到 {most} 天；到期可以再开一个。", "days");

        var opening = KeyDesk.Prefix + RandomNumberGenerator.GetString(KeyDesk.Letters, KeyDesk.OpeningLength);
        var secret = $"{opening}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes))}";
        var key = new ApiKey
        {
            Id = clock.NewId(),
            AccountId = accountId,
            PostId = postId,
            Name = name.Trim(),
            Granted = rights.ToString(),
            Opening = opening,
            Hash = KeyDesk.HashOf(secret),
            MadeAt = clock.UtcNow,
            ExpiresAt = clock.UtcNow.AddDays(days),
        };
        using var _ = acting.As(acting.Now.ByProgram());
        db.Add(key);
        await db.SaveChangesAsync(cancel);
        return (key, secret);
    }
}
