using System.Globalization;
using Shiji.Imports;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Sheets.Files;

namespace Shiji.Volunteering;

/// <summary>Turns a line of a file into a registration, by the rules of an entry by hand, as far as the line alone can tell.</summary>
internal sealed class VolunteerReading(Cells cells, ProfileReading profiles, OrganisationIndex organisations, RegisterPerson register, RuleHistory rules, IReadOnlyList<ConsentPurpose> minors, DateOnly today)
{
    private const int LongestName = 50;
    private readonly RuleBook _now = rules.On(today);

    public BroughtVolunteer Read(SheetRow source)
    {
        var line = new BroughtVolunteer(source);
        var name = cells.Required(line, VolunteerKind.NameColumn, "姓名");
        if (name?.Length > LongestName) line.Refuse(new($"“姓名”长于 {LongestName} 个字，请核对是不是选错了列。", VolunteerKind.NameColumn));
        cells.Place(line, organisations, VolunteerKind.Organisation, "主组织");
        var day = cells.Day(line, VolunteerKind.Day, "注册日期");
        line.Day = day ?? today;
        if (line.Day > today) line.Refuse(new($"注册日期 {line.Day:yyyy-MM-dd} 还没有到。", VolunteerKind.Day));
        else if (line.OrganisationId != 0 && !line.Blames(VolunteerKind.Day) && !organisations.Stood(line.OrganisationId, line.Day)) line.Refuse(new($"主组织在 {line.Day:yyyy-MM-dd} 还没有成立或已经撤销，请核对日期或组织。", VolunteerKind.Organisation));
        line.Profile = profiles.Read(line);
        if (cells.Text(line, VolunteerKind.PersonNumber, "人员编号") is { } number)
        {
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var file)) line.File = file;
            else line.Refuse(new($"“人员编号”写的是“{number}”，请写数字，在人员页核对。", VolunteerKind.PersonNumber));
        }

        Draft(line, name);
        return line;
    }

    /// <summary>Whoever is too young, or has no guardian's word where one is needed; asked of the day of birth in the file that is kept, or that would be.</summary>
    public void Judge(BroughtVolunteer line, DateOnly? born, bool consented)
    {
        if (born is not { } day) line.Refuse(new("档案里没有出生日期，分不清年龄段。请先在人员页更正身份，补上出生日期。", VolunteerKind.Born));
        else if (rules.On(line.Day).TooYoung(day, line.Day) is { } young) line.Refuse(young);
        else if (!consented && Childhood.Of(day, _now, today)) Guarded(line, day);
    }

    private void Draft(BroughtVolunteer line, string? name)
    {
        var entry = new NewPerson(line.OrganisationId, name)
        {
            Identity = cells.Text(line, VolunteerKind.Identity, "证件号码"),
            BornOn = cells.Day(line, VolunteerKind.Born, "出生日期"),
            Phone = cells.Text(line, VolunteerKind.Phone, "手机号码"),
        };
        if (name is null || line.Blames(VolunteerKind.Identity) || line.Blames(VolunteerKind.Born)) return;
        var drafted = register.Draft(entry);
        // Of somebody with a file their number is enough.
        if (drafted.Refusal is { } refusal && !(line.File is not null && refusal.Field == "born" && entry.BornOn is null)) line.Refuse(refusal);
        line.Person = drafted.Value ?? new() { Name = name.Trim(), OrganisationId = line.OrganisationId };
    }

    private void Guarded(BroughtVolunteer line, DateOnly born)
    {
        var entry = new NewPerson(line.OrganisationId, line.Person!.Name)
        {
            Guardian = new(cells.Text(line, VolunteerKind.GuardianName, "监护人姓名"), cells.Text(line, VolunteerKind.GuardianPhone, "监护人电话"), cells.Text(line, VolunteerKind.GuardianRelation, "与本人关系")),
            Consents = [ConsentPurpose.Minor], // asked for below, with its day
        };
        if (Childhood.Check(born, entry, _now, today) is { } missing) line.Refuse(missing);
        var day = cells.Day(line, VolunteerKind.GuardianDay, "监护人同意日期");
        if (day is null) line.Missing(VolunteerKind.GuardianDay, "监护人同意日期");
        else if (day > today) line.Refuse(new($"监护人同意日期 {day:yyyy-MM-dd} 还没有到。", VolunteerKind.GuardianDay));
        else if (minors.Where(p => p.From <= day).MaxBy(p => p.From) is not { } words) line.Refuse(new($"{day:yyyy-MM-dd} 还没有本区的监护人告知书，那时的同意不算，请监护人重新看过签字。", VolunteerKind.GuardianDay));
        else (line.Guardian, line.Agreed) = (entry.Guardian, (day.Value, words.Version));
    }
}
