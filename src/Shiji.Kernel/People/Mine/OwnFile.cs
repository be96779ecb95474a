using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.People;

/// <summary>本人档案 — the file linked to the account that is signed in; what it was merged into, where it was.</summary>
public static class OwnFile
{
    public static Refusal None { get; } = new("您的账号还没有关联人员档案：可以登记成为志愿者，或请本单位在人员页上办理关联。", "person");

    /// <summary>Wherever it is kept; null where there is none.</summary>
    public static async Task<Person?> OwnFileAsync(this ShijiDb db, CancellationToken cancel = default)
    {
        if (db.Actor.AccountId is not { } account) return null;
        using var _ = db.ByProgram();
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.AccountId == account && p.ErasedAt == null, cancel);
        return person?.MergedInto is { } kept ? await db.Set<Person>().SingleAsync(p => p.Id == kept, cancel) : person;
    }
}
