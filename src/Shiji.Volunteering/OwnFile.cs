using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>本人档案 — the number of the file linked to the account that is signed in; what it was merged into, where it was.</summary>
public sealed class OwnFile(ShijiDb db)
{
    public static Refusal None { get; } = new("您的账号还没有关联人员档案，请本单位在人员页上办理关联。", "person");

    public async Task<int?> NumberAsync(CancellationToken cancel = default)
    {
        if (db.Actor.AccountId is not { } account) return null;
        using var _ = db.ByProgram();
        return await db.Set<Person>().Where(p => p.AccountId == account && p.ErasedAt == null).Select(p => (int?)(p.MergedInto ?? p.Id)).SingleOrDefaultAsync(cancel);
    }
}
