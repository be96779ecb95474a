using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>首次设置 — makes the root organisation, the book and the three administrators, all or nothing, once.</summary>
public sealed class SetUpDistrict(ShijiDb db, SetUpState state, OpenAccount open, GrantPost grant, Acting acting, DistrictClock clock)
{
    private const int Root = 1;
    private static readonly string[] Roles = [StandardRoles.SystemAdmin, StandardRoles.SecurityAdmin, StandardRoles.AuditAdmin];

    public async Task<Outcome<IReadOnlyList<FirstAccount>>> DoAsync(SetUpDraft draft, CancellationToken cancel = default)
    {
        if (!state.Knows(draft.Code)) return new Refusal("设置码不对。它印在启动本程序的窗口里，每次启动都会换。", "code");
        if (Check(draft) is { } refusal) return refusal;
        using var _ = acting.As(Actor.System);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Book>().AnyAsync(cancel)) return new Refusal("这里已经设置过了，请直接登录。", "code");
        await FoundAsync(draft, cancel);
        var accounts = new List<FirstAccount>();
        foreach (var (role, person, field) in Roles.Zip(draft.Administrators, ["system", "security", "audit"]))
        {
            var opened = await open.DoAsync(person.UserName, person.Name, cancel);
            if (!opened.Ok) return opened.Refusal with { Field = field };
            var post = await grant.DoAsync(opened.Value.Account.Id, Root, role, clock.Today, null, null, "首次设置", cancel);
            if (!post.Ok) return post.Refusal;
            accounts.Add(new(StandardRoles.All.Single(r => r.Key == role).Name, opened.Value.Account.Name, opened.Value.Account.UserName!, opened.Value.Password));
        }

        await transaction.CommitAsync(cancel);
        return new Outcome<IReadOnlyList<FirstAccount>>(accounts, null);
    }

    private Refusal? Check(SetUpDraft draft) => draft switch
    {
        { Name: null or "" } => new("请填写团区委全称，如“共青团某某区委员会”。", "name"),
        { OrganisationCode: null or "" } => new("请填写组织代码，可用智慧团建上的代码。", "organisation"),
        { Founded: null } => new("请填写成立日期，写成 2000-01-31 这样。", "founded"),
        { OpensOn: null } => new("请填写启用日期，写成 2026-01-01 这样。", "opens"),
        _ when draft.Founded > clock.Today => new("成立日期还没有到。", "founded"),
        _ when draft.OpensOn > clock.Today => new("启用日期还没有到。", "opens"),
        _ when draft.OpensOn < draft.Founded => new("启用日期不能早于成立日期。", "opens"),
        _ when draft.Administrators.Select(a => a.UserName?.Trim().ToUpperInvariant()).Distinct().Count() != Roles.Length => new("三员要由三个人分别担任，用户名不能相同。", "system"),
        _ => null,
    };

    private async Task FoundAsync(SetUpDraft draft, CancellationToken cancel)
    {
        var (name, founded) = (draft.Name!.Trim(), draft.Founded!.Value);
        db.Add(new Book { OpensOn = draft.OpensOn!.Value, RootId = Root });
        db.Add(new Organisation { Id = Root, Code = draft.OrganisationCode!.Trim(), Name = name, ShortName = string.IsNullOrWhiteSpace(draft.ShortName) ? null : draft.ShortName.Trim() });
        db.Add(new Placement { OrganisationId = Root, From = founded });
        db.Add(new OrganisationSpell
        {
            Id = clock.NewId(),
            OrganisationId = Root,
            Day = founded,
            Name = name,
            Type = OrganisationType.DistrictCommittee,
            Field = Field.Agency,
            State = OrganisationState.Active,
            Reason = SpellReason.Established,
            Evidence = Evidence.Declared,
        });
        db.Add(new StaleMark { Kind = StaleMark.Tree });
        await db.SaveChangesAsync(cancel);
    }
}
