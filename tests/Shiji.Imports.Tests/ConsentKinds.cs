using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Sheets.Files;
using Shiji.Sheets.Templates;

namespace Shiji.Imports.Tests;

/// <summary>A kind as a line outside the hall would bring its own: agreements signed on paper. Nothing here is within the hall; it is the example of CONTRIBUTING.md.</summary>
internal sealed class ConsentKinds(ShijiDb db, Vault vault, DistrictClock clock) : KindSource
{
    private static readonly ConsentKind Kind = new();

    public override Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<ImportKind>>([Kind]);

    public override Task<ImportKind?> FindAsync(string key, CancellationToken cancel) => Task.FromResult<ImportKind?>(key == ConsentKind.Whole ? Kind : null);

    public override async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel) =>
        new ConsentIntake(db, new(mapping), await OrganisationIndex.ReadAsync(db, cancel), new(db, vault, clock.Today), clock);

    public override async Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var brought = await db.Set<Consent>().Where(c => db.Set<ImportedRow>().Any(i => i.RunId == run.Id && i.RowId == c.Id)).ToListAsync(cancel);
        if (brought.Exists(c => c.WithdrawnOn is not null)) return new Refusal("其中有的同意后来撤回了，不能整批收回。", "run");
        db.RemoveRange(brought);
        await close(brought.Count); // saves
        await transaction.CommitAsync(cancel);
        return null;
    }
}

internal sealed class ConsentKind : ImportKind
{
    public const string Whole = "consents";
    public const string NameColumn = "name";
    public const string Identity = "identity";
    public const string Organisation = "organisation";
    public const string Purpose = "purpose";
    public const string Day = "day";

    public static IReadOnlyDictionary<string, int> Purposes { get; } = new Dictionary<string, int> { ["影像"] = 1, ["联络"] = 2 };

    public override string Key => Whole;

    public override string Name => "同意书";

    public override string Group => "测试";

    public override Permission Needs => Permission.WritePeople;

    public override IReadOnlyList<TemplateColumn> Columns { get; } =
    [
        new(NameColumn, "姓名") { Required = true },
        new(Identity, "证件号码"),
        new(Organisation, "收存组织") { Required = true },
        new(Purpose, "用途") { Required = true, Choices = [.. Purposes.Keys] },
        new(Day, "同意日") { Required = true, Kind = ColumnKind.Day },
    ];
}

internal sealed class ConsentLine(SheetRow source) : Line(source)
{
    public NamedPerson? Named { get; set; }

    public int Purpose { get; set; }

    public DateOnly Day { get; set; }

    public int PersonId { get; set; }
}

internal sealed class ConsentIntake(ShijiDb db, Cells cells, OrganisationIndex organisations, PersonIndex persons, DistrictClock clock) : Intake(db)
{
    public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        List<ConsentLine> lines = [.. rows.Select(Read)];
        await persons.LearnAsync(lines.Select(l => l.Named).OfType<NamedPerson>(), cancel);
        foreach (var line in lines) Complete(line);
        foreach (var line in lines.Where(l => l.Sound)) line.Key = Keys.Next(ConsentKind.Whole, $"{line.PersonId}", $"{line.Purpose}", $"{line.Day:yyyyMMdd}");
        var there = await Keys.ThereAsync(lines, cancel);
        foreach (var line in lines) line.Fate = !line.Sound ? RowFate.Refused : there.Contains(line.Key) ? RowFate.There : RowFate.Fresh;
        return lines;
    }

    public override async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel)
    {
        var brought = new List<ImportedRow>();
        foreach (var line in fresh.Cast<ConsentLine>())
        {
            var consent = new Consent { Id = clock.NewId(), PersonId = line.PersonId, Purpose = $"paper.{line.Purpose}", Version = 1, GivenOn = line.Day, RecordedBy = run.Who };
            Db.Add(consent);
            brought.Add(new() { RowId = consent.Id, RunId = run.Id, Key = line.Key });
        }

        await Db.SaveChangesAsync(cancel);
        return brought;
    }

    private ConsentLine Read(SheetRow source)
    {
        var line = new ConsentLine(source);
        if (cells.Required(line, ConsentKind.NameColumn, "姓名") is { } name) line.Named = new(name, cells.Text(line, ConsentKind.Identity, "证件号码"));
        cells.Place(line, organisations, ConsentKind.Organisation, "收存组织");
        if (cells.Choice(line, ConsentKind.Purpose, "用途", ConsentKind.Purposes) is { } purpose) line.Purpose = purpose;
        else line.Missing(ConsentKind.Purpose, "用途");
        if (cells.Day(line, ConsentKind.Day, "同意日") is { } day) line.Day = day;
        else line.Missing(ConsentKind.Day, "同意日");
        return line;
    }

    private void Complete(ConsentLine line)
    {
        if (line.Named is { } named)
        {
            var found = persons.Find(named, "姓名", ConsentKind.NameColumn, ConsentKind.Identity);
            if (found.Refusal is { } unknown) line.Refuse(unknown);
            else line.PersonId = found.Value;
        }

        if (!line.Blames(ConsentKind.Day) && !line.Blames(ConsentKind.Organisation) && !organisations.Stood(line.OrganisationId, line.Day)) line.Refuse(new($"收存组织在 {line.Day:yyyy-MM-dd} 还没有成立或已经撤销。", ConsentKind.Day));
    }
}
