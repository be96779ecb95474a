using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Lines become organisations, founded by the same rules as one that is founded by hand.</summary>
/// <param name="standing">What stood before the file was read, its name by its code: the dry run and the import judge by the same.</param>
internal sealed class OrganisationIntake(ShijiDb db, OrganisationReading reading, IReadOnlyDictionary<string, string> standing, FoundingCheck check, EstablishOrganisations establish, DistrictClock clock) : Intake(db)
{
    /// <summary>A parent must be saved together with its children: who stands under whom is only known after the book was brought up to date.</summary>
    public override int Batch => 20_000;

    public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        List<OrganisationLine> lines = [.. rows.Select(reading.Read)];
        foreach (var line in lines.Where(l => l.Sound)) line.Key = Keys.Next(OrganisationKind.Whole, $"{line.Founding}");
        var there = await Keys.ThereAsync(lines, cancel);
        foreach (var line in lines) line.Fate = !line.Sound ? RowFate.Refused : there.Contains(line.Key) || standing.GetValueOrDefault(line.Founding!.Code) == line.Founding.Name ? RowFate.There : RowFate.Fresh;

        List<OrganisationLine> fresh = [.. lines.Where(l => l.Fate == RowFate.Fresh)];
        foreach (var (line, refusal) in fresh.Zip(await check.DoAsync([.. fresh.Select(l => l.Founding!)], cancel)))
        {
            if (refusal is null) continue;
            line.Refuse(refusal);
            line.Fate = RowFate.Refused;
        }

        return lines;
    }

    public override async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel)
    {
        var founded = await establish.DoAsync([.. fresh.Cast<OrganisationLine>().Select(l => l.Founding!)], cancel);
        if (!founded.Ok) throw new InvalidOperationException(founded.Refusal.Message); // judged a moment ago, in the same transaction
        return [.. founded.Value.Zip(fresh, (o, line) => new ImportedRow { RowId = clock.NewId(), RunId = run.Id, Number = o.Id, Key = line.Key })];
    }
}
