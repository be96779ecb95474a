using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Lines become people's files: one for each person in the whole district, whichever file names them.</summary>
internal sealed class PersonIntake(ShijiDb db, PersonReading reading, KnownPeople known, DistrictClock clock) : Intake(db)
{
    private readonly Dictionary<string, int> _documents = [];
    private readonly Dictionary<string, List<(int Line, DateOnly? Born)>> _names = [];
    private int _next;
    private int _left;

    public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        List<PersonLine> lines = [.. rows.Select(reading.Read)];
        // What a line says of a document stays out of the key: who reads the table must not be able to try numbers against it.
        foreach (var line in lines.Where(l => l.Sound)) line.Key = Keys.Next(PersonKind.Whole, $"{line.OrganisationId}", line.Person!.Name, $"{line.Person.BornOn:yyyyMMdd}", line.Person.IdentityFingerprint);
        var there = await Keys.ThereAsync(lines, cancel);
        var documents = await known.ByDocumentAsync([.. lines.Select(l => l.Person?.IdentityFingerprint).OfType<string>().Distinct()], cancel);
        var names = await known.ByNameAsync([.. lines.Select(l => l.Person).OfType<Person>().Where(p => p.IdentityFingerprint is null).Select(p => p.Name).Distinct()], cancel);
        foreach (var line in lines) line.Fate = there.Contains(line.Key) ? RowFate.There : FateOf(line, documents, names);
        return lines;
    }

    public override async Task PrepareAsync(ImportRun run, CancellationToken cancel)
    {
        if (run.Fresh > 0) (_next, _left) = (await Db.TakeNumbersAsync<Person>(run.Fresh, cancel), run.Fresh);
    }

    public override async Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel)
    {
        List<PersonLine> lines = [.. fresh.Cast<PersonLine>()];
        if (lines.Count > _left) (_next, _left) = (await Db.TakeNumbersAsync<Person>(lines.Count, cancel), lines.Count); // more than the dry run saw
        foreach (var line in lines) (line.Person!.Id, line.Person.OrganisationId) = (_next++, line.OrganisationId);
        _left -= lines.Count;
        await Db.Storage.InsertAsync(Db, lines.Select(l => l.Person!), null, cancel);
        return [.. lines.Select(l => new ImportedRow { RowId = clock.NewId(), RunId = run.Id, Number = l.Person!.Id, Key = l.Key })];
    }

    private RowFate FateOf(PersonLine line, IReadOnlyDictionary<string, string?> documents, ILookup<string, DateOnly?> names)
    {
        if (!line.Sound || line.Person is not { } person) return RowFate.Refused;
        if (person.IdentityFingerprint is { } print)
        {
            if (documents.TryGetValue(print, out var name))
            {
                if (name == person.Name) return RowFate.There;
                line.Refuse(name is null ? RegisterPerson.KeptElsewhere : new("这个证件号码已经建档，姓名与文件里写的不同，请照证件核对。", PersonKind.Identity));
            }
            else if (!_documents.TryAdd(print, line.Source.Number))
            {
                line.Refuse(new($"这个证件号码在文件第 {_documents[print]} 行已经有了，一人只建一份档，请留下一行。", PersonKind.Identity));
            }
        }
        else if (names[person.Name].Any(born => Alike(born, person.BornOn)))
        {
            line.Refuse(new("已有同名的人建档，只凭姓名和出生日期分不清是不是同一个人，请补上证件号码。", PersonKind.Identity));
        }
        else if (_names.GetValueOrDefault(person.Name) is { } before && before.Find(b => Alike(b.Born, person.BornOn)) is { Line: > 0 } same)
        {
            line.Refuse(new($"与文件第 {same.Line} 行同名，只凭姓名和出生日期分不清是不是同一个人，请补上证件号码。", PersonKind.Identity));
        }

        if (!line.Sound) return RowFate.Refused;
        if (_names.TryGetValue(person.Name, out var own)) own.Add((line.Source.Number, person.BornOn));
        else _names[person.Name] = [(line.Source.Number, person.BornOn)];
        return RowFate.Fresh;
    }

    /// <summary>Could they be one person: a day that is not known could be any.</summary>
    private static bool Alike(DateOnly? one, DateOnly? other) => one is null || other is null || one == other;
}
