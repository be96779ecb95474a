using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Turns a line of a file into what would be a person's file, by the rules of an entry by hand, as far as the line alone can tell.</summary>
internal sealed class PersonReading(ColumnMapping mapping, OrganisationIndex organisations, RegisterPerson register, RuleBook rules, DateOnly today)
{
    private const int LongestName = 50;
    private readonly Cells _cells = new(mapping);

    public PersonLine Read(SheetRow source)
    {
        var line = new PersonLine(source);
        var name = _cells.Required(line, PersonKind.NameColumn, "姓名");
        if (name?.Length > LongestName) line.Refuse(new($"“姓名”长于 {LongestName} 个字，请核对是不是选错了列。", PersonKind.NameColumn));
        _cells.Place(line, organisations, PersonKind.Organisation, "组织");
        var entry = new NewPerson(line.OrganisationId, name)
        {
            Identity = _cells.Text(line, PersonKind.Identity, "证件号码"),
            BornOn = _cells.Day(line, PersonKind.Born, "出生日期"),
            Phone = _cells.Text(line, PersonKind.Phone, "手机号码"),
        };
        if (name is null || line.Blames(PersonKind.Identity) || line.Blames(PersonKind.Born)) return line;
        var drafted = register.Draft(entry);
        if (drafted.Refusal is { } refusal) line.Refuse(refusal);
        else if (Childhood.Of(drafted.Value!.BornOn!.Value, rules, today)) line.Refuse(new($"不满 {rules.Find(Childhood.AgeRule)!.Amount()}，要有监护人同意，不能批量导入，请逐人登记。", PersonKind.Born));
        else line.Person = drafted.Value;
        return line;
    }
}
