using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>离册 — leaving at the age of the rule, at one's own wish, by the branch's decision, by expulsion, by death, or to a place outside the district (domain.md §1.5). None of it happens by itself.</summary>
public sealed class LeaveLeague(ShijiDb db, Roll roll, RuleReader rules)
{
    /// <summary>Those which the committee above decides, not the branch.</summary>
    private static readonly RollChangeKind[] ByCommittee = [RollChangeKind.Resigned, RollChangeKind.Dropped, RollChangeKind.Expelled];

    /// <param name="day">The first day no longer on the roll.</param>
    public async Task<Refusal?> DoAsync(int member, RollChangeKind kind, DateOnly day, Note note, CancellationToken cancel = default)
    {
        if (await StageAsync(member, kind, day, note, cancel) is { } refusal) return refusal;
        return await SaveAsync(cancel);
    }

    /// <summary>超龄离团 of several at once: each by the same rules, all of them or none.</summary>
    public async Task<Refusal?> OfAgeAsync(IReadOnlyCollection<int> members, DateOnly day, string? document, CancellationToken cancel = default)
    {
        if (members.Count == 0) return new Refusal("请先勾选要办离团的人。", "pick");
        foreach (var member in members)
            if (await StageAsync(member, RollChangeKind.Aged, day, new(null, document), cancel) is { } refusal)
            {
                db.ChangeTracker.Clear();
                return refusal;
            }

        return await SaveAsync(cancel);
    }

    private async Task<Refusal?> StageAsync(int member, RollChangeKind kind, DateOnly day, Note note, CancellationToken cancel)
    {
        if (kind.Enters()) return new Refusal("请选择怎样离册。", "kind");
        var taken = await roll.TakeAsync(member, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        var standing = taken.Value;
        var branch = standing.Spell.OrganisationId;
        if (await db.CheckAsync(Permission.WritePeople, branch, cancel) is { } beyond) return beyond;
        if (kind == RollChangeKind.Aged && await db.PostOfAsync(standing.Member.PersonId, day, cancel) is { } post) return new Refusal($"此人还担任{post.Type.Tier()}的{post.Called()}，任职期间保留团籍；免职以后再办离团（团章）。", "member");
        if (kind == RollChangeKind.Aged && await TooEarlyAsync(standing.Member.PersonId, day, cancel) is { } early) return early;
        if (kind != RollChangeKind.Aged && string.IsNullOrWhiteSpace(note.Reason)) return new Refusal("请写明原因。", "reason");
        if (ByCommittee.Contains(kind) && await ByBranchAloneAsync(branch, kind, day, note, cancel) is { } alone) return alone;
        if (await db.Set<Transfer>().AnyAsync(t => t.MemberId == member && Transfer.Open.Contains(t.State), cancel)) return new Refusal("这名团员正在转接，请先撤回或等它办结，再办离册。", "member");
        roll.Leave(standing, day, kind, note);
        return null;
    }

    /// <summary>The branch meeting decides, the committee above approves, and says by which document.</summary>
    private async Task<Refusal?> ByBranchAloneAsync(int branch, RollChangeKind kind, DateOnly day, Note note, CancellationToken cancel)
    {
        var above = await db.Whole<Placement>().Where(p => p.OrganisationId == branch && p.From <= day && (p.Until == null || p.Until > day)).Select(p => p.ParentId).FirstOrDefaultAsync(cancel);
        if (above is not { } parent || await db.CheckAsync(Permission.ReviewRecords, parent, cancel) is not null) return new Refusal($"{kind.Word()}由支部大会决定、上级团委批准，请由上级办理。", "post");
        return string.IsNullOrWhiteSpace(note.Document) ? new Refusal("请填写上级团委批准的文号。", "document") : null;
    }

    private async Task<Refusal?> TooEarlyAsync(int person, DateOnly day, CancellationToken cancel)
    {
        var born = await db.Whole<Person>().Where(p => p.Id == person).Select(p => p.BornOn).SingleAsync(cancel);
        if (born is not { } birth) return new Refusal("档案里没有出生日期，不知道到没到离团的年龄。请先在人员页更正身份。", "born");
        var book = await rules.OnAsync(day, cancel);
        if (book.Find(MemberRules.Leave) is not { } age) return new Refusal("本区没有离团年龄的规则，请先在规则里设好。", "day");
        return book.IsOfAge(birth, day) ? null : new Refusal($"要到 {Age.Reached(birth, (int)age.Value):yyyy-MM-dd} 才满 {age.Amount()}（{age.Source}），离团日不能早于那一天。", "day");
    }

    private async Task<Refusal?> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // two acts at once: the first stands
        {
            return new Refusal("刚刚有人办过其中一人的变动，这次没有办，请刷新后再看。", "member");
        }
    }
}
