using Shiji.Imports;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Volunteering;

/// <summary>Lines become volunteers, each once in the whole district: with the file that is there, found by its document or named by its number, or with a new one.</summary>
internal sealed class VolunteerIntake(ShijiDb db, VolunteerReading reading, ProfileReading profiles, KnownPeople elsewhere, KnownVolunteers known, MakeVolunteers make) : Intake(db)
{
    private readonly Dictionary<string, int> _told = [];

    public override string Remark => profiles.Unknown.Count == 0 ? "" : $"词表里没有、没有收的词：{string.Join("、", profiles.Unknown.Take(20))}{(profiles.Unknown.Count > 20 ? " 等" : "")}。";

    public override async Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        List<BroughtVolunteer> lines = [.. rows.Select(reading.Read)];
        // What a line says of a document stays out of the key: who reads the table must not be able to try numbers against it.
        foreach (var line in lines.Where(l => l.Sound)) line.Key = Keys.Next(VolunteerKind.Whole, $"{line.OrganisationId}", line.Person!.Name, $"{line.Person.BornOn:yyyyMMdd}", line.Person.IdentityFingerprint, $"{line.File}", line.Profile.ZyszNo, line.Profile.NationalNo);
        var there = await Keys.ThereAsync(lines, cancel);
        var documents = await elsewhere.ByDocumentAsync([.. lines.Select(l => l.Person?.IdentityFingerprint).OfType<string>().Distinct()], cancel);
        await known.LearnAsync(lines, cancel);
        foreach (var line in lines) line.Fate = there.Contains(line.Key) ? RowFate.There : FateOf(line, documents);
        return lines;
    }

    public override Task PrepareAsync(ImportRun run, CancellationToken cancel) => make.PrepareAsync(run.Fresh, cancel);

    public override Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel) => make.StoreAsync(run, [.. fresh.Cast<BroughtVolunteer>()], cancel);

    private RowFate FateOf(BroughtVolunteer line, IReadOnlyDictionary<string, string?> documents)
    {
        if (!line.Sound || line.Person is not { } person) return RowFate.Refused;
        var file = FileOf(line, person, documents);
        if (!file.Ok && file.Refusal is { } unclear) line.Refuse(unclear);
        if (!line.Sound) return RowFate.Refused;
        if (file.Value is { } kept && known.Volunteers.TryGetValue(kept.Id, out var volunteer))
        {
            if (volunteer is { Stands: true, Volunteer.State: not VolunteerState.Left }) return RowFate.There;
            line.Refuse(new(volunteer.Stands ? "此人注册过，后来注销。再来不是新增，请主组织在志愿者页办理恢复。" : "此人的注册曾被作废，请在志愿者页逐人登记。", VolunteerKind.NameColumn));
            return RowFate.Refused;
        }

        line.File = file.Value?.Id;
        reading.Judge(line, file.Value?.BornOn ?? person.BornOn, file.Value is { Consented: true });
        if (file.Value is { BornOn: { } born }) person.BornOn = born;
        if (Taken(line.Profile.ZyszNo, known.Zysz)) line.Refuse(new($"志愿深圳编号 {line.Profile.ZyszNo} 已是另一个志愿者的，请核对。", VolunteerKind.Zysz));
        if (Taken(line.Profile.NationalNo, known.National)) line.Refuse(new($"全国系统编号 {line.Profile.NationalNo} 已是另一个志愿者的，请核对。", VolunteerKind.National));
        foreach (var told in Tells(line, person))
            if (line.Sound && _told.TryGetValue(told, out var before)) line.Refuse(new($"与文件第 {before} 行是同一个人，或分不清是不是，一人只注册一次，请留下一行或补上证件号码。", VolunteerKind.NameColumn));
        if (!line.Sound) return RowFate.Refused;
        foreach (var told in Tells(line, person)) _told[told] = line.Source.Number;
        return RowFate.Fresh;
    }

    /// <summary>The file that is there; no value and no refusal for somebody new.</summary>
    private (bool Ok, PersonOnFile? Value, Refusal? Refusal) FileOf(BroughtVolunteer line, Person person, IReadOnlyDictionary<string, string?> documents)
    {
        (bool, PersonOnFile?, Refusal?) No(string sentence, string field) => (false, null, new(sentence, field));
        if (line.File is { } number)
        {
            if (!known.ById.TryGetValue(number, out var named)) return No($"没有人员编号 {number} 的档案，或者不归您现在的岗位管，请核对。", VolunteerKind.PersonNumber);
            return named.Name == person.Name ? (true, named, null) : No($"人员编号 {number} 的档案不是“{person.Name}”，请核对。", VolunteerKind.PersonNumber);
        }

        if (person.IdentityFingerprint is { } print && documents.TryGetValue(print, out var name))
            return name is null ? (false, null, RegisterPerson.KeptElsewhere) : name != person.Name ? No("这个证件号码已经建档，姓名与文件里写的不同，请照证件核对。", VolunteerKind.Identity)
                : known.ByDocument[print].FirstOrDefault() is { } same ? (true, same, null) : No("这个证件号码的档案已并入另一份，请写那一份的人员编号。", VolunteerKind.PersonNumber);
        // Two with different documents are two; where one has none, a human says whether they are.
        var likely = known.ByName[person.Name].Where(f => f.BornOn is null || person.BornOn is null || f.BornOn == person.BornOn).Concat(person.PhoneFingerprint is { } phone ? known.ByPhone[phone] : []);
        return likely.FirstOrDefault(f => f.Identity is null || person.IdentityFingerprint is null) is { } one
            ? No($"已有可能是同一个人的档案（人员编号 {one.Id}）：是的，请写上人员编号；不是的，请补上证件号码，或逐人登记。", VolunteerKind.PersonNumber)
            : (true, null, null);
    }

    private static bool Taken(string? number, IReadOnlySet<string> taken) => number is not null && taken.Contains(number);

    /// <summary>By what two lines of a file are one person, or may be.</summary>
    private static IEnumerable<string> Tells(BroughtVolunteer line, Person person)
    {
        if (line.File is { } file) yield return $"file {file}";
        if (person.IdentityFingerprint is { } print) yield return $"document {print}";
        else yield return $"name {person.Name} {person.BornOn:yyyyMMdd}";
        if (line.Profile.ZyszNo is { } zysz) yield return $"zysz {zysz}";
        if (line.Profile.NationalNo is { } national) yield return $"national {national}";
    }
}
