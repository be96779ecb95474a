using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Accounts;

/// <summary>关联账号 — says that an account is this person's own, so that they can see their data. The names agree, and nobody links themselves.</summary>
public sealed class LinkAccount(ShijiDb db, Acting acting)
{
    public async Task<Refusal?> DoAsync(int personId, string? userName, CancellationToken cancel = default)
    {
        var found = await FileAsync(personId, cancel);
        if (!found.Ok) return found.Refusal;
        var (person, name) = (found.Value, userName?.Trim().ToUpperInvariant());
        if (string.IsNullOrEmpty(name)) return new Refusal("请填写本人登录用的用户名。", "user");
        // An account of another name is refused like one that is not there: whoever asks need not know that it is.
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, cancel) is not { DisabledAt: null } account || account.Name != person.Name)
            return new Refusal("没有这个用户名，或者账号的姓名与档案不同。请核对用户名；姓名登记错了的，先办更正。", "user");
        if (account.Id == db.Actor.AccountId) return new Refusal("不能给自己关联，请由他人办理。", "user");
        using (acting.As(acting.Now.ByProgram()))
            if (await db.Set<Person>().AnyAsync(p => p.AccountId == account.Id && p.Id != personId, cancel))
                return new Refusal("这个账号已经关联了另一份档案。两份是同一个人的，请先合并档案。", "user");
        person.AccountId = account.Id;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> UndoAsync(int personId, CancellationToken cancel = default)
    {
        var found = await FileAsync(personId, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.AccountId is null) return new Refusal("这份档案没有关联账号。", "user");
        found.Value.AccountId = null;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<Person>> FileAsync(int id, CancellationToken cancel)
    {
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null && p.MergedInto == null, cancel) is not { } person) return new Refusal("没有这个人，或者不归您现在的岗位管。", "person");
        return await db.CheckAsync(Permission.WritePeople, person.OrganisationId, cancel) is { } beyond ? beyond : person;
    }
}
