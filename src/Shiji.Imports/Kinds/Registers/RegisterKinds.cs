using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>台账来源 — every register of the district.</summary>
internal sealed class RegisterKinds(ShijiDb db, DayLimit limit, NumberedRows numbered, RuleReader rules, RecordImporter importer, UndoRows undo, Vault vault, DistrictClock clock) : KindSource
{
    private IQueryable<Register> Registers => db.Set<Register>().AsNoTracking().Include(r => r.Columns).OrderBy(r => r.Id);

    public override async Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => [.. (await Registers.ToListAsync(cancel)).Select(r => new RegisterKind(r))];

    public override async Task<ImportKind?> FindAsync(string key, CancellationToken cancel) =>
        RegisterKind.RegisterOf(key) is { } wanted && await Registers.SingleOrDefaultAsync(r => r.Key == wanted, cancel) is { } register ? new RegisterKind(register) : null;

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel)
    {
        var rows = (RegisterKind)kind;
        var organisations = await OrganisationIndex.ReadAsync(db, cancel);
        var subject = rows.Register.Columns.Find(c => c.Slot == ColumnSlot.Subject);
        var subjects = subject is null ? null : await SubjectIndex.ReadAsync(db, subject.Name, cancel);
        return new RegisterIntake(
            db, rows, new(rows, mapping, organisations, subjects, vault), new(db, vault, clock.Today), new(numbered, rows.Register),
            new(limit, await rules.HistoryAsync(cancel), rows.Register), organisations, subjects, importer, clock);
    }

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => undo.DoAsync(run, reason, close, cancel);
}
