using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>样本账号 — ready accounts of the sample district, with a password that everybody may know. A district of its own never gets them.</summary>
public sealed class SampleAccounts(ShijiDb db, UserManager<Account> accounts, GrantPost grant, Acting acting, DistrictClock clock)
{
    public const string Password = "Yangben-2022-Shuju";

    private static readonly DateOnly Since = new(2022, 1, 1);

    private static readonly (string User, string Name, string Role)[] Administrators =
        [("xitong", "样本系统员", StandardRoles.SystemAdmin), ("anquan", "样本安全员", StandardRoles.SecurityAdmin), ("shenji", "样本审计员", StandardRoles.AuditAdmin)];

    /// <summary>The sample accounts with their posts; none where the district is not the sample.</summary>
    public async Task<IReadOnlyList<(string Name, string Post)>> ListAsync(CancellationToken cancel = default)
    {
        using var _ = acting.As(Actor.System);
        if (await db.Set<Book>().Select(b => b.SampleScale).SingleOrDefaultAsync(cancel) is null) return [];
        var list = await (from a in db.Set<Account>()
                          join p in db.Set<Post>() on a.Id equals p.AccountId
                          join r in db.Set<Role>() on p.RoleKey equals r.Key
                          join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
                          orderby r.Kind, p.GrantedAt, a.UserName
                          select new { a.UserName, Organisation = o.ShortName ?? o.Name, r.Name }).ToListAsync(cancel);
        return [.. list.Select(l => (l.UserName!, $"{l.Organisation} {l.Name}"))];
    }

    /// <summary>A secretary of the district, of its first sub-district and of a community there, an officer of the next community, and the three administrators.</summary>
    public async Task MakeAsync(CancellationToken cancel = default)
    {
        if (await db.Set<Account>().AnyAsync(cancel)) return;
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        var street = await FirstBelowAsync(root, OrganisationType.SubdistrictCommittee, 0, cancel);
        var (near, next) = (await FirstBelowAsync(street, OrganisationType.Committee, 0, cancel), await FirstBelowAsync(street, OrganisationType.Committee, 1, cancel));
        await MakeAsync("quweishuji", "样本区书记", root, StandardRoles.Secretary, cancel);
        await MakeAsync("jiedaoshuji", "样本街道书记", street, StandardRoles.Secretary, cancel);
        await MakeAsync("shequshuji", "样本社区书记", near, StandardRoles.Secretary, cancel);
        await MakeAsync("shequganshi", "样本社区干事", next, "officer", cancel);
        foreach (var (user, name, role) in Administrators) await MakeAsync(user, name, root, role, cancel);
    }

    private async Task<int> FirstBelowAsync(int parent, OrganisationType type, int skip, CancellationToken cancel) =>
        await (from p in db.Set<Placement>()
               where p.ParentId == parent && p.Until == null
               join s in db.Set<OrganisationSpell>() on p.OrganisationId equals s.OrganisationId
               where s.Until == null && s.Type == type
               join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
               orderby o.Ordinal, o.Id
               select o.Id).Skip(skip).FirstAsync(cancel);

    private async Task MakeAsync(string user, string name, int organisation, string role, CancellationToken cancel)
    {
        var account = new Account { Id = clock.NewId(), UserName = user, Name = name, CreatedAt = clock.UtcNow, PasswordChangedAt = clock.UtcNow };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
        await accounts.CreateAsync(account);
        await grant.DoAsync(account.Id, organisation, role, Since, null, null, "样本区", cancel);
    }
}
