using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>换届 — a term ends and the next begins, with the approval of whoever stands above; the postponement of one; and what takes back one entered by mistake (domain.md §1.3).</summary>
public sealed class HoldElection(ShijiDb db, KeepTerms keep, JudgeTwoNew twoNew, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<OfficeTerm>> DoAsync(int id, ElectionHeld held, CancellationToken cancel = default)
    {
        if (await MayAsync(id, cancel) is { } beyond) return beyond;
        if (held.Day > clock.Today) return new Refusal($"换届日 {held.Day:yyyy-MM-dd} 还没有到。", "day");
        if (string.IsNullOrWhiteSpace(held.Document)) return new Refusal("请填写上级批复的文号。", "document");
        var spells = await db.Set<OrganisationSpell>().Where(s => s.OrganisationId == id && (s.Until == null || s.Until > held.Day)).OrderBy(s => s.Day).ToListAsync(cancel);
        if (spells is not [{ } spell, ..] || spell.Day > held.Day || spells[^1].Until is not null) return new Refusal($"这个组织在 {held.Day:yyyy-MM-dd} 还没有成立，或者已经撤销。", "day");
        if (!spell.Type.HasTerm()) return new Refusal($"{spell.Type.Word()}的负责人由上级指定，没有届期，不换届。", "organisation");
        var book = await rules.OnAsync(held.Day, cancel);
        if (book.Years(spell.Type) is not { } rule) return new Refusal($"规则里没有{spell.Type.Word()}的届期，请先由团区委写明。", "years");
        if (held.Years is { } years && (years < 1 || years > rule.Value)) return new Refusal($"{spell.Type.Word()}每届最长 {rule.Amount()}（{rule.Source}）。", "years");
        if (Meeting(spell.Type, held, book) is { } invalid) return invalid;
        var last = await db.Set<OfficeTerm>().Where(t => t.OrganisationId == id && !t.Void).OrderByDescending(t => t.Day).FirstOrDefaultAsync(cancel);
        if (last is not null && held.Day <= last.Day) return new Refusal($"这个组织 {last.Day:yyyy-MM-dd} 已有一届（{last.Start.Word()}），换届日要晚于那一天；登记错的请先作废。", "day");

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (spells[^1] is { State: OrganisationState.Reelecting } open)
        {
            if (held.Day <= open.Day) return new Refusal($"{open.Day:yyyy-MM-dd} 起才是换届中，换届日要晚于那一天。", "day");
            var active = open.Divide(clock.NewId(), held.Day, SpellReason.StateChanged);
            active.State = OrganisationState.Active;
            db.Add(active);
            await twoNew.OpenedAsync(active, open, cancel);
        }

        if (last is { Until: null }) last.Until = held.Day;
        var term = new OfficeTerm
        {
            Id = clock.NewId(),
            OrganisationId = id,
            Day = held.Day,
            Start = spell.Type.IsAppointed() ? TermStart.Reappointed : TermStart.Elected,
            Type = spell.Type,
            EndsOn = held.Day.AddYears(held.Years ?? (int)rule.Value),
            Entitled = held.Entitled,
            Present = held.Present,
            Document = held.Document.Trim(),
            RecordedAt = clock.UtcNow,
            RecordedBy = db.Actor.Name,
            RecordedById = db.Actor.AccountId,
            Evidence = Records.Evidence.RollCall,
        };
        db.Add(term);
        Note(term, OrganisationEventKind.Elected, held.Day, $"{term.Start.Word()}，任期到 {term.EndsOn:yyyy-MM-dd}", term.Document, null);
        if (await SaveAsync(id, cancel) is { } raced) return raced;
        await transaction.CommitAsync(cancel);
        return term;
    }

    /// <summary>延期换届 — to a day, approved by whoever stands above.</summary>
    public async Task<Refusal?> PostponeAsync(int id, DateOnly to, string? document, CancellationToken cancel = default)
    {
        if (await MayAsync(id, cancel) is { } beyond) return beyond;
        if (await db.Set<OfficeTerm>().SingleOrDefaultAsync(t => t.OrganisationId == id && t.Until == null && !t.Void, cancel) is not { } term) return new Refusal("账簿里没有这个组织现在这一届，请先登记上次换届。", "to");
        if (to <= term.DueOn) return new Refusal($"这一届本来到 {term.DueOn:yyyy-MM-dd}，延期要晚于那一天。", "to");
        if ((await rules.OnAsync(term.EndsOn, cancel)).Find(TermRules.PostponeMonths) is { } most && to > term.EndsOn.AddMonths((int)most.Value)) return new Refusal($"延期最多 {most.Amount()}，到 {term.EndsOn.AddMonths((int)most.Value):yyyy-MM-dd}（{most.Source}）。", "to");
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("请填写批准延期的文号。", "document");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        (term.PostponedTo, term.PostponedBy) = (to, document.Trim());
        Note(term, OrganisationEventKind.Postponed, clock.Today, $"换届由 {term.EndsOn:yyyy-MM-dd} 延期到 {to:yyyy-MM-dd}", term.PostponedBy, null);
        if (await SaveAsync(id, cancel) is { } raced) return raced;
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>作废最近一届, by another than whoever entered it; the one before goes on.</summary>
    public async Task<Refusal?> VoidAsync(int id, string? reason, CancellationToken cancel = default)
    {
        if (await MayAsync(id, cancel) is { } beyond) return beyond;
        var terms = await db.Set<OfficeTerm>().Where(t => t.OrganisationId == id && !t.Void).OrderByDescending(t => t.Day).Take(2).ToListAsync(cancel);
        if (terms is not [{ Start: not TermStart.Founded } term, ..]) return new Refusal("没有可以作废的换届。", "organisation");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么作废。", "why");
        if (term.RecordedById is { } author && author == db.Actor.AccountId) return new Refusal("自己登记的要由他人作废。", "why");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        (term.Void, term.VoidBecause) = (true, reason.Trim());
        await db.SaveChangesAsync(cancel); // one open term at a time
        if (terms.Count > 1) terms[1].Until = term.Until;
        Note(term, OrganisationEventKind.Elected, term.Day, $"作废 {term.Day:yyyy-MM-dd} 的{term.Start.Word()}", null, term.VoidBecause);
        if (await SaveAsync(id, cancel) is { } raced) return raced;
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Approved by whoever stands above; of the district, by itself.</summary>
    public async Task<Refusal?> MayAsync(int id, CancellationToken cancel)
    {
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == id, cancel)) return new Refusal("没有这个组织，请从组织树里选。", "organisation");
        return await db.CheckAsync(Permission.ChangeOrganisations, await db.AboveAsync(id, clock.Today, cancel), cancel) is null ? null : new Refusal("换届和延期由上级批准并登记，请报上级。", "post");
    }

    private static Refusal? Meeting(OrganisationType type, ElectionHeld held, RuleBook book)
    {
        if (!type.ElectsByMeeting()) return null;
        if (held.Entitled is not > 0) return new("请填写应到会的团员人数。", "entitled");
        if (held.Present is not { } present || present > held.Entitled) return new("请填写实到会人数，不超过应到会人数。", "present");
        return book.Find(TermRules.PresentAbove) is { } above && present <= held.Entitled * above.Value ? new($"到会的要超过应到会的 {above.Value:P0}（{above.Source}），{held.Entitled} 人里到了 {present} 人，会议无效。", "present") : null;
    }

    private async Task<Refusal?> SaveAsync(int id, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            await keep.AtAsync(id, cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // two at once: the first stands
        {
            db.ChangeTracker.Clear();
            return new Refusal("刚刚有人登记过这个组织的换届，这次没有办，请刷新后再看。", "organisation");
        }
    }

    private void Note(OfficeTerm term, OrganisationEventKind kind, DateOnly day, string description, string? document, string? reason) => db.Add(new OrganisationEvent
    {
        Id = clock.NewId(),
        OrganisationId = term.OrganisationId,
        Kind = kind,
        Day = day,
        Description = description,
        DocumentNumber = document,
        Reason = reason,
        RecordedAt = clock.UtcNow,
    });
}
