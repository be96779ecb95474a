using Microsoft.EntityFrameworkCore;
using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>志愿者来源 — the roll of volunteers of another platform.</summary>
internal sealed class VolunteerKinds(ShijiDb db, RegisterPerson register, KnownPeople elsewhere, RuleReader rules, RecordImporter importer, UndoVolunteers undo, Vault vault, DistrictClock clock) : KindSource
{
    private static readonly VolunteerKind Kind = new();

    public override Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<ImportKind>>([Kind]);

    public override Task<ImportKind?> FindAsync(string key, CancellationToken cancel) => Task.FromResult<ImportKind?>(key == Kind.Key ? Kind : null);

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel)
    {
        var cells = new Cells(mapping);
        var profiles = new ProfileReading(cells, await ServiceWords.ReadAsync(db, cancel));
        var minors = await db.Set<ConsentPurpose>().AsNoTracking().Where(p => p.Code == ConsentPurpose.Minor).ToListAsync(cancel);
        var reading = new VolunteerReading(cells, profiles, await OrganisationIndex.ReadAsync(db, cancel), register, await rules.HistoryAsync(cancel), minors, clock.Today);
        return new VolunteerIntake(db, reading, profiles, elsewhere, new(db), new(db, importer, vault, clock));
    }

    public override Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) => undo.DoAsync(run, close, cancel);
}
