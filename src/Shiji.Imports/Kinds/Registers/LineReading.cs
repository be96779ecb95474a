using System.Text.Encodings.Web;
using System.Text.Json;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Secrecy;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Turns a line of a file into a row of the register, as far as the line alone can tell, and notes everything that is wrong with it.</summary>
internal sealed class LineReading(RegisterKind kind, ColumnMapping mapping, OrganisationIndex organisations, SubjectIndex? subjects, Vault vault)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Cells _cells = new(mapping);

    public RegisterLine Read(SheetRow source)
    {
        var line = new RegisterLine(source, new() { RegisterId = kind.Register.Id });
        _cells.Place(line, organisations, RegisterKind.Organisation, "组织");
        if (_cells.Day(line, RegisterKind.Day, "日期") is { } day) line.Row.Day = day;
        else line.Missing(RegisterKind.Day, "日期");
        line.Row.Until = _cells.Day(line, RegisterKind.Until, "止日");
        var (details, secrets) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var column in kind.Register.Columns.OrderBy(c => c.Ordinal)) Fill(line, column, column.Slot == ColumnSlot.Sealed ? secrets : details);
        if (line.Person is not null) line.Identity = _cells.Text(line, RegisterKind.Identity, "证件号码");
        if (details.Count > 0) line.Row.Details = JsonSerializer.Serialize(details, Plainly);
        line.Row.Secret = RowSecrets.Seal(vault, secrets);
        return line;
    }

    private void Fill(RegisterLine line, RegisterColumn column, Dictionary<string, string> texts)
    {
        var (row, key) = (line.Row, RegisterKind.KeyOf(column));
        if (column.Slot == ColumnSlot.Until)
        {
            row.Until = _cells.Day(line, key, column.Name);
            return;
        }

        if (_cells.Text(line, key, column.Name) is not { } text) return;
        switch (column.Slot)
        {
            case ColumnSlot.Quantity1 or ColumnSlot.Quantity2 when Amount.Read(text, column.Unit) is { } amount:
                if (column.Slot == ColumnSlot.Quantity1) row.Quantity1 = amount;
                else row.Quantity2 = amount;
                break;
            case ColumnSlot.Quantity1 or ColumnSlot.Quantity2:
                line.Refuse(new($"“{column.Name}”写的是“{text}”，请改成整{column.Unit}数{(column.Unit == Amount.Minutes ? "，如 90、1:30 或 1.5小时" : "，如 20")}。", key));
                break;
            case ColumnSlot.Facet1: row.Facet1 = text; break;
            case ColumnSlot.Facet2: row.Facet2 = text; break;
            case ColumnSlot.Facet3: row.Facet3 = text; break;
            case ColumnSlot.Person: line.Person = text; break;
            case ColumnSlot.Subject: row.SubjectId = subjects!.IdOf(line.Subject = text); break;
            case ColumnSlot.Number: row.Number = text; break;
            case ColumnSlot.Title: row.Title = text; break;
            default: texts[column.Key] = text; break;
        }
    }
}
