using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>下达报数要求 — gives a register to a subtree to be filled in; never the same thing twice, never without a basis.</summary>
public sealed class IssueRequest(ShijiDb db, OrganisationDirectory directory, Recipients recipients, AskedAlready asked, DistrictClock clock)
{
    private const int LongestWhy = 500;

    public async Task<Outcome<DataRequest>> DoAsync(string register, RequestCard card, CancellationToken cancel = default)
    {
        var node = await directory.FindAsync(card.Node, cancel);
        if (!node.Ok) return node.Refusal with { Field = "node" };
        if (await db.CheckAsync(Permission.DefineRegisters, node.Value.Id, cancel) is { } beyond) return beyond;
        if (CardCheck.Said(card) is { } wrong) return wrong;
        if (await db.Set<Register>().AsNoTracking().Include(r => r.Columns).SingleOrDefaultAsync(r => r.Key == register, cancel) is not { } kept) return new Refusal("没有这本台账，请从台账目录里选。", "register");
        if (kept.RetiredOn is { } retired) return new Refusal($"“{kept.Name}”从{retired.Word()}起停用，不能再要。", "register");
        if (await directory.HomeAsync(cancel) is not { } issuer) return new Refusal("您现在的岗位不在任何组织，不能下达。", "post");
        var request = card.Made(kept.Id, issuer, node.Value.Id);
        if (Round.All(request).First().Due < clock.Today) return new Refusal($"头一期的期限{Round.All(request).First().Due.Word()}已经过了，请把起日往后放。", "from");
        if ((await recipients.UnderAsync(request.NodeId, request.Level, cancel)).On(clock.Today).Count == 0) return new Refusal($"{node.Value.Name}下面现在没有{request.Level.Word()}，请换一级或换一个范围。", "level");
        if (await asked.TwiceAsync(request, kept, cancel) is { } twice) return twice;
        if (await ReasonAsync(request, kept, card, cancel) is { } unsaid) return unsaid;
        (request.Because, request.Why) = (card.Because, card.Why?.Trim() is { Length: > 0 } why ? why : null);
        (request.Id, request.IssuedAt, request.IssuedBy, request.IssuedById) = (clock.NewId(), clock.UtcNow, db.Actor.Name, db.Actor.AccountId);
        db.Add(request);
        await db.SaveChangesAsync(cancel);
        return request;
    }

    /// <summary>Where figures like it are there, or the month is full, it is asked only with a reason of a kind and in words.</summary>
    private async Task<Refusal?> ReasonAsync(DataRequest request, Register register, RequestCard card, CancellationToken cancel)
    {
        if (card.Why?.Trim().Length > LongestWhy) return new($"理由请在 {LongestWhy} 字以内。", "why");
        var said = card.Because is { } because && Enum.IsDefined(because) && !string.IsNullOrWhiteSpace(card.Why);
        if (said) return null;
        if (await asked.LikeAsync(register, cancel) is { Count: > 0 } like)
            return new($"已经有相近的数：{string.Join("、", like.Take(3).Select(l => $"“{l.Name}”"))}。一个数只向基层要一次；确实还要，请选理由并写明。", "why");
        return await asked.FullAsync(request, cancel) is { } full
            ? new($"加上这一项，{full.Month / 100}年{full.Month % 100}月有单位要花 {full.Minutes} 分钟报数，超出每月 {full.Most} 分钟的上限。请合并或推后；确有必要，请选理由并写明。", "why") : null;
    }
}
