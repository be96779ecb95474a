using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>One reading of a file from its first line to its last, a batch at a time: the same for the dry run, the import and the workbook of results. It holds a few words for each line, never the lines.</summary>
internal sealed class ImportPass(ShijiDb db, RegisterKind kind, LineReading reading, PersonIndex persons, NumberCheck numbers, LimitCheck limits, OrganisationIndex organisations, SubjectIndex? subjects, DateOnly today)
{
    private const int Batch = 2000;
    private readonly LineKeys _keys = new(kind.Key);

    public static async Task<ImportPass> BeginAsync(ShijiDb db, RegisterKind kind, ColumnMapping mapping, DayLimit limit, NumberedRows numbered, RuleReader rules, DistrictClock clock, CancellationToken cancel)
    {
        var organisations = await OrganisationIndex.ReadAsync(db, cancel);
        var subject = kind.Register.Columns.Find(c => c.Slot == ColumnSlot.Subject);
        var subjects = subject is null ? null : await SubjectIndex.ReadAsync(db, subject.Name, cancel);
        return new(db, kind, new(kind, mapping, organisations, subjects), new(db), new(numbered, kind.Register), new(limit, await rules.HistoryAsync(cancel), kind.Register), organisations, subjects, clock.Today);
    }

    /// <summary>The batches in order; a refusal of the whole file is the last thing that comes.</summary>
    public async IAsyncEnumerable<Outcome<IReadOnlyList<CheckedRow>>> ReadAsync(SheetTable table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var rows in table.Rows(cancel).Chunk(Batch))
        {
            cancel.ThrowIfCancellationRequested();
            yield return new(await JudgeAsync([.. rows.Where(r => r.Ok).Select(r => reading.Read(r.Value!))], cancel), null);
            if (rows[^1].Refusal is { } refusal) yield return refusal;
        }
    }

    /// <summary>The things that these rows are the first to be about.</summary>
    public IReadOnlyList<Subject> NewSubjects(IEnumerable<RegisterRow> rows) => subjects?.TakeFresh(rows.Select(r => r.SubjectId).OfType<int>().ToHashSet()) ?? [];

    private async Task<IReadOnlyList<CheckedRow>> JudgeAsync(IReadOnlyList<Line> lines, CancellationToken cancel)
    {
        await persons.LearnAsync(lines.Select(l => l.Person).OfType<string>(), cancel);
        foreach (var line in lines) Complete(line);
        foreach (var line in lines.Where(l => l.Reasons.Count == 0)) line.Key = _keys.Next(line);
        await numbers.LearnAsync(lines, cancel);
        await limits.LearnAsync(lines, cancel);
        List<string> keys = [.. lines.Where(l => l.Key.Length > 0).Select(l => l.Key)];
        var there = keys.Count == 0 ? [] : (await db.Set<ImportedRow>().Where(r => r.Key != null && keys.Contains(r.Key)).Select(r => r.Key!).ToListAsync(cancel)).ToHashSet();
        return [.. lines.Select(l => l.As(FateOf(l, there)))];
    }

    /// <summary>What the register and the day say of the line; a column that could not be read is not judged again.</summary>
    private void Complete(Line line)
    {
        foreach (var column in kind.Register.Columns)
        {
            var key = RegisterKind.KeyOf(column);
            if (column.Slot == ColumnSlot.Person && line.Person is { } name)
            {
                var found = persons.Find(name, column.Name, key);
                if (found.Ok) line.Row.PersonId = found.Value;
                else line.Reasons.Add(found.Refusal);
            }

            if (!line.Blames(key) && RowRules.Column(line.Row, column) is { } refusal) line.Reasons.Add(refusal with { Field = key });
        }

        if (line.Blames(RegisterKind.Day)) return;
        if (RowRules.Days(line.Row, today) is { } days) line.Reasons.Add(days);
        if (!line.Blames(RegisterKind.Organisation) && !organisations.Stood(line.Row.OrganisationId, line.Row.Day)) line.Reasons.Add(RowRules.NotStanding(line.Row.Day));
    }

    private RowFate FateOf(Line line, HashSet<string> there)
    {
        if (there.Contains(line.Key)) return RowFate.There; // it counts in what is stored already
        if (line.Reasons.Count == 0 && numbers.Judge(line) == true) return RowFate.There;
        limits.Judge(line);
        if (line.Reasons.Count > 0) return RowFate.Refused;
        numbers.Take(line);
        limits.Take(line);
        return RowFate.Fresh;
    }
}
