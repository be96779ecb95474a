using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>恢复合并前 — takes a merge back within the days of the rule, if nothing else has happened to either file; else nobody could say whose the new rows are.</summary>
public sealed class UndoMerge(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么恢复。", "reason");
        if (await db.Set<PersonCase>().SingleOrDefaultAsync(c => c.Id == id && c.Kind == CaseKind.Merge, cancel) is not { State: CaseState.Done } done) return new Refusal("没有这次合并，或者已经恢复。", "case");
        if (done.Day is { } last && last <= clock.Today) return new Refusal($"恢复的期限到 {last.AddDays(-1):yyyy-MM-dd} 为止，已经过了。两个人的记录请逐条更正。", "case");
        var file = await CaseDesk.FileAsync(db, done.PersonId, cancel);
        if (!file.Ok) return file.Refusal;
        var (kept, keeper) = (file.Value, done.KeeperId);
        if ((await db.OutOfReachAsync([keeper], cancel)).Count > 0) return new Refusal("另一份档案原来的组织不归您现在的岗位管，请由共同的上级办理。", "post");
        using var _ = db.ByProgram();
        var other = await db.Set<Person>().SingleAsync(p => p.Id == done.OtherId, cancel);
        var notes = await db.Set<MergedReference>().Where(r => r.CaseId == id).ToListAsync(cancel);
        var references = PersonReferences.To(db);
        if (other.MergedInto != kept.Id || await references.CountAsync(kept.Id, cancel) != done.References) return Worked();
        var now = (await references.OfAsync(kept.Id, cancel)).ToDictionary(r => (References.TableOf(r), References.IdOf(r)));
        var moved = notes.Where(n => n.Table != "person" && !n.Table.StartsWith(PersonPart.Table(""), StringComparison.Ordinal)).ToList();
        if (moved.Exists(n => !now.TryGetValue((n.Table, n.RowId), out var row) || (row.Entity as IRecord)?.Revision != n.Revision)) return Worked();

        foreach (var note in moved) references.Rename(now[(note.Table, note.RowId)], other.Id);
        foreach (var part in PersonPart.All.Where(p => notes.Exists(n => n.Table == PersonPart.Table(p.Name)))) part.Take(kept, other);
        foreach (var note in notes.Where(n => n.Table == "person"))
        {
            var pointer = await db.Set<Person>().SingleAsync(p => p.Id == int.Parse(note.RowId, System.Globalization.CultureInfo.InvariantCulture), cancel);
            (pointer.MergedInto, pointer.OrganisationId) = (other.Id, keeper);
        }

        (other.MergedInto, other.OrganisationId) = (null, keeper);
        (done.State, done.Answer) = (CaseState.Undone, $"{db.Actor.Name}恢复：{reason.Trim()}");
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static Refusal Worked() => new("合并以后，这份档案又有了新的记录或改动，分不清是谁的，不能整份恢复。请逐条更正。", "case");
}
