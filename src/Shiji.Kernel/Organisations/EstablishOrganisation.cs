using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>成立组织 — founds an organisation under a parent (domain.md §1.3, V-ORG-1, -2, -4, -5, -7).</summary>
public sealed class EstablishOrganisation(ShijiDb db, JudgeTwoNew twoNew, DistrictClock clock)
{
    private const string MembersLeast = "branch.members.least";

    public async Task<Outcome<Organisation>> DoAsync(
        string code, string name, OrganisationType type, Field field, int parentId, Act act, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ChangeOrganisations, parentId, cancel) is { } beyond) return beyond;
        if (await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == parentId, cancel) is not { } parent) return new Refusal("没有这个上级组织，请从组织树里选。", "parent");
        return await FoundAsync(new(code, name, type, field, parent.Code, act), cancel);
    }

    /// <summary>With its papers held against the rules of its first day.</summary>
    public async Task<Outcome<Organisation>> DoAsync(Founding founding, FoundingPapers papers, CancellationToken cancel = default)
    {
        if (await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == founding.Parent, cancel) is not { } parent) return new Refusal("没有这个上级组织，或者不归您现在的岗位管。", "parent");
        if (await db.CheckAsync(Permission.ChangeOrganisations, parent.Id, cancel) is { } beyond) return beyond;
        if (await FewAsync(founding, papers, cancel) is { } few) return few;
        if (await UncodedAsync(founding, papers, cancel) is { } uncoded) return uncoded;
        var said = new[] { papers.Members is { } members ? $"拟编入团员 {members} 名" : null, papers.Exempt, founding.Act.Reason }.Where(s => !string.IsNullOrWhiteSpace(s));
        return await FoundAsync(founding with { Act = founding.Act with { Reason = string.Join("；", said) } }, cancel);
    }

    private async Task<Outcome<Organisation>> FoundAsync(Founding founding, CancellationToken cancel)
    {
        var founded = await new EstablishOrganisations(db, twoNew, clock).DoAsync([founding], cancel);
        return founded.Ok ? founded.Value[0] : founded.Refusal;
    }

    /// <summary>V-ORG-2: as many members as its type asks for, or a reason that was approved.</summary>
    private async Task<Refusal?> FewAsync(Founding founding, FoundingPapers papers, CancellationToken cancel)
    {
        var book = await new RuleReader(db).OnAsync(founding.Act.Day, cancel);
        if (book.Find(MembersLeast, $"{RuleScope.Of(founding.Type)};{RuleScope.Of(founding.Field)}", RuleScope.Of(founding.Type)) is not { } least || least.Scope.Length == 0) return null;
        if (papers.Members is not { } members || members < 0) return new Refusal("请填写拟编入的团员人数。", "members");
        return members >= least.Value || !string.IsNullOrWhiteSpace(papers.Exempt) ? null
            : new Refusal($"{least.Name} {least.Amount()}（{least.Source}），这里只有 {members} 人。人数不够的请建联合团支部，或写明经批准的理由。", "exempt");
    }

    /// <summary>V-ORG-5: enterprises and social organisations have a credit code, and one organisation of a type to each.</summary>
    private async Task<Refusal?> UncodedAsync(Founding founding, FoundingPapers papers, CancellationToken cancel)
    {
        if (founding.CreditCode is not { } code) return founding.Field is Field.NonPublic or Field.Social or Field.StateEnterprise ? new Refusal($"{founding.Field.Word()}请填写统一社会信用代码。", "credit-code") : null;
        if (papers.ManySites) return null;
        var there = await (from o in db.Whole<Organisation>()
                           where o.CreditCode == code
                           join s in db.Whole<OrganisationSpell>() on o.Id equals s.OrganisationId
                           where s.Until == null && s.Type == founding.Type
                           select s.Name).FirstOrDefaultAsync(cancel);
        return there is null ? null : new Refusal($"这个信用代码下已有{founding.Type.Word()}“{there}”。一个单位几处场所分别建的，请勾选“另有场所”。", "credit-code");
    }
}
