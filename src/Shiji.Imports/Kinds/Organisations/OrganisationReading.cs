using Shiji.Kernel.Organisations;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Turns a line of a file into an organisation to be founded, as far as the line alone can tell.</summary>
internal sealed class OrganisationReading(ColumnMapping mapping, OrganisationIndex organisations)
{
    private readonly Cells _cells = new(mapping);

    public OrganisationLine Read(SheetRow source)
    {
        var line = new OrganisationLine(source);
        var (code, name) = (_cells.Required(line, OrganisationKind.Code, "组织代码"), _cells.Required(line, OrganisationKind.NameColumn, "组织全称"));
        var type = _cells.Choice(line, OrganisationKind.Type, "组织类型", OrganisationKind.Types);
        var field = _cells.Choice(line, OrganisationKind.Field, "领域", OrganisationKind.Fields);
        var (parent, day) = (_cells.Required(line, OrganisationKind.Parent, "上级组织"), _cells.Day(line, OrganisationKind.Day, "成立日期"));
        if (type is null) line.Missing(OrganisationKind.Type, "组织类型");
        if (field is null) line.Missing(OrganisationKind.Field, "领域");
        if (day is null) line.Missing(OrganisationKind.Day, "成立日期");
        var credit = Credit(line);
        if (!line.Sound) return line;
        line.Founding = new(code!, name!, type!.Value, field!.Value, organisations.CodeOf(parent!) ?? parent!, new(day!.Value, _cells.Text(line, OrganisationKind.Document, "批准文号"), "批量导入"))
        {
            ShortName = _cells.Text(line, OrganisationKind.Brief, "简称"),
            CreditCode = credit,
        };
        return line;
    }

    private string? Credit(OrganisationLine line)
    {
        if (_cells.Text(line, OrganisationKind.CreditCode, "统一社会信用代码") is not { } text) return null;
        var read = ReadCreditCode.Of(text);
        if (read.Refusal is { } refusal) line.Refuse(refusal with { Field = OrganisationKind.CreditCode });
        return read.Value;
    }
}
