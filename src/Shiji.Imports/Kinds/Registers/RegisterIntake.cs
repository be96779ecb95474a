using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Lines become rows of a register: judged by the same rules as a row that is entered by hand.</summary>
internal sealed class RegisterIntake(ShijiDb db, RegisterKind kind, LineReading reading, PersonIndex persons, NumberCheck numbers, LimitCheck limits, OrganisationIndex organisations, SubjectIndex? subjects, RecordImporter importer, DistrictClock clock) : Intake(db)
{
    /// <summary>
    /// The lines are another platform's, not the importer's own: nobody typed a figure here, the class of evidence
    /// tells them apart in every total, and the whole can be undone. So whoever may review puts them in force at once;
    /// from anybody else they wait for review like what is entered by hand.
    /// </summary>
    private RowState StateOfRows => Db.Actor.May(Permission.ReviewRecords) ? RowState.InForce : RowState.Submitted;

    public override string Remark => StateOfRows == RowState.Submitted ? "新增的行等待审核，审核后计入。" : "";

    public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        List<RegisterLine> lines = [.. rows.Select(reading.Read)];
        await persons.LearnAsync(lines.Select(l => l.Named).OfType<NamedPerson>(), cancel);
        foreach (var line in lines) Complete(line);
        foreach (var line in lines.Where(l => l.Sound)) line.Key = Keys.Next(kind.Key, line.Row.Number, line.Subject, RegisterLine.Content(line.Row));
        await numbers.LearnAsync(lines, cancel);
        await limits.LearnAsync(lines, cancel);
        var there = await Keys.ThereAsync(lines, cancel);
        foreach (var line in lines) line.Fate = FateOf(line, there);
        return lines;
    }

    public override async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel)
    {
        List<RegisterLine> lines = [.. fresh.Cast<RegisterLine>()];
        var (now, state) = (clock.UtcNow, StateOfRows);
        foreach (var row in lines.Select(l => l.Row))
        {
            (row.Id, row.State, row.Evidence, row.RecordedAt) = (clock.NewId(), state, Evidence.Imported, now);
            (row.RecordedBy, row.RecordedById) = (Recorders.Import, Db.Actor.AccountId);
        }

        // The things that these rows are the first to be about.
        if (subjects?.TakeFresh(lines.Select(l => l.Row.SubjectId).OfType<int>().ToHashSet()) is { Count: > 0 } unheard) await Db.Storage.InsertAsync(Db, unheard, null, cancel);
        await importer.InsertAsync(lines.Select(l => l.Row), null, cancel);
        return [.. lines.Select(l => new ImportedRow { RowId = l.Row.Id, RunId = run.Id, Key = l.Key })];
    }

    /// <summary>What the register and the day say of the line; a column that could not be read is not judged again.</summary>
    private void Complete(RegisterLine line)
    {
        foreach (var column in kind.Register.Columns)
        {
            var key = RegisterKind.KeyOf(column);
            if (column.Slot == ColumnSlot.Person && line.Named is { } named)
            {
                var found = persons.Find(named, column.Name, key, RegisterKind.Identity);
                if (found.Refusal is { } unknown) line.Refuse(unknown);
                else line.Row.PersonId = found.Value;
            }

            if (!line.Blames(key) && !(column.Slot == ColumnSlot.Person && line.Blames(RegisterKind.Identity)) && RowRules.Column(line.Row, column) is { } refusal) line.Refuse(refusal with { Field = key });
        }

        if (line.Blames(RegisterKind.Day)) return;
        if (RowRules.Days(line.Row, clock.Today) is { } days) line.Refuse(days);
        if (!line.Blames(RegisterKind.Organisation) && !organisations.Stood(line.Row.OrganisationId, line.Row.Day)) line.Refuse(RowRules.NotStanding(line.Row.Day));
    }

    private RowFate FateOf(RegisterLine line, IReadOnlySet<string> there)
    {
        if (there.Contains(line.Key)) return RowFate.There; // it counts in what is stored already
        if (line.Sound && numbers.Judge(line) == true) return RowFate.There;
        limits.Judge(line);
        if (!line.Sound) return RowFate.Refused;
        numbers.Take(line);
        limits.Take(line);
        return RowFate.Fresh;
    }
}
