using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>给通行密钥改名 — one's own.</summary>
public sealed class NamePasskey(ShijiDb db, Acting acting)
{
    public async Task<Refusal?> DoAsync(Guid accountId, Guid id, string? name, CancellationToken cancel = default)
    {
        if (KeepPasskey.CheckName(name) is { } refusal) return refusal;
        if (await db.Set<Passkey>().OpenOf(accountId).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } passkey) return new Refusal("没有这个通行密钥，请从清单里选。", "name");
        using var _ = acting.As(acting.Now.ByProgram());
        passkey.Name = name!.Trim();
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
