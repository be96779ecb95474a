using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>
/// 确认合并 — every row that named the one names the other, in one transaction; the days are marked, so headcounts
/// follow. The file that went in stays as a pointer.
/// </summary>
public sealed class AnswerMerge(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    public const string UndoRule = "person.merge.undo.days";

    public async Task<Refusal?> AcceptAsync(Guid id, CancellationToken cancel = default)
    {
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Merge, cancel);
        if (!taken.Ok) return taken.Refusal;
        var asked = taken.Value.Case;
        var files = await ProposeMerge.PairAsync(db, asked.PersonId, asked.OtherId!.Value, cancel);
        if (!files.Ok) return files.Refusal;
        var (kept, other) = files.Value;
        using var _ = db.ByProgram(); // rows lie wherever the person was
        if (await db.Set<PersonCase>().AnyAsync(c => c.Id != id && c.State == CaseState.Waiting && (c.PersonId == kept.Id || c.PersonId == other.Id) && (c.DueOn == null || c.DueOn > clock.Today), cancel))
            return new Refusal("两份档案中还有别的事项没有办完，请先办完再合并。", "case");

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var references = PersonReferences.To(db);
        var rows = await references.OfAsync(other.Id, cancel);
        foreach (var row in rows) references.Rename(row, kept.Id);
        List<string> took = [.. PersonPart.All.Where(p => p.Take(other, kept)).Select(p => p.Name)];
        var pointers = await db.Set<Person>().Where(p => p.MergedInto == other.Id).ToListAsync(cancel);
        foreach (var pointer in pointers.Append(other)) (pointer.MergedInto, pointer.OrganisationId) = (kept.Id, kept.OrganisationId);
        if ((await rules.OnAsync(clock.Today, cancel)).Find(UndoRule) is { } days) asked.Day = clock.Today.AddDays((int)days.Value);
        CaseDesk.Answer(db, clock, asked, CaseState.Done, null);
        await db.SaveChangesAsync(cancel);

        // Only now do the records have their new revisions, and the database their new names.
        asked.References = await references.CountAsync(kept.Id, cancel);
        db.AddRange(rows.Select(r => Note(asked, r)));
        db.AddRange(took.Select(name => new MergedReference { CaseId = id, Table = PersonPart.Table(name) }));
        db.AddRange(pointers.Select(p => new MergedReference { CaseId = id, Table = "person", RowId = $"{p.Id}" }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    public async Task<Refusal?> RefuseAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么不是同一人。", "reason");
        var taken = await CaseDesk.TakeAsync(db, clock, id, CaseKind.Merge, cancel);
        if (!taken.Ok) return taken.Refusal;
        CaseDesk.Answer(db, clock, taken.Value.Case, CaseState.Refused, reason);
        using var _ = db.ByProgram();
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static MergedReference Note(PersonCase asked, EntityEntry row) => new()
    {
        CaseId = asked.Id,
        Table = References.TableOf(row),
        RowId = References.IdOf(row),
        Revision = (row.Entity as IRecord)?.Revision,
    };
}
