using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Turns a line of a file into what would be a person's file, as far as the line alone can tell.</summary>
internal sealed class PersonReading(ColumnMapping mapping, OrganisationIndex organisations, Vault vault, DateOnly today)
{
    private const int LongestName = 50;
    private readonly Cells _cells = new(mapping);

    public PersonLine Read(SheetRow source)
    {
        var line = new PersonLine(source);
        line.Name = _cells.Required(line, PersonKind.NameColumn, "姓名") ?? "";
        if (line.Name.Length > LongestName) line.Refuse(new($"“姓名”长于 {LongestName} 个字，请核对是不是选错了列。", PersonKind.NameColumn));
        _cells.Place(line, organisations, PersonKind.Organisation, "组织");
        line.Born = _cells.Day(line, PersonKind.Born, "出生日期");
        line.Phone = _cells.Text(line, PersonKind.Phone, "手机号码");
        if (_cells.Text(line, PersonKind.Identity, "证件号码") is { } identity) Identify(line, identity);
        if (line.Born > today) line.Refuse(new($"出生日期 {line.Born:yyyy-MM-dd} 还没有到。", PersonKind.Born));
        return line;
    }

    private void Identify(PersonLine line, string identity)
    {
        var read = ReadIdentity.Of(identity, today);
        if (!read.Ok)
        {
            line.Refuse(read.Refusal with { Field = PersonKind.Identity });
            return;
        }

        var document = read.Value;
        if (line.Born is { } said && document.BornOn is { } told && said != told)
            line.Refuse(new($"填的出生日期 {said:yyyy-MM-dd} 与证件号码里的 {told:yyyy-MM-dd} 不同，请照证件核对。", PersonKind.Born));
        line.Born ??= document.BornOn;
        (line.Document, line.Fingerprint) = (document, vault.Fingerprint(document.Number, Person.IdentityPurpose));
    }
}
