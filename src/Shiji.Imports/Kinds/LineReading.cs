using System.Text.Encodings.Web;
using System.Text.Json;
using Shiji.Kernel.Registers;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>Turns a line of a file into a row of the register, as far as the line alone can tell, and notes everything that is wrong with it.</summary>
internal sealed class LineReading(RegisterKind kind, ColumnMapping mapping, OrganisationIndex organisations, SubjectIndex? subjects)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Line Read(SheetRow source)
    {
        var line = new Line(source, new() { RegisterId = kind.Register.Id });
        if (Text(line, RegisterKind.Organisation, "组织") is { } organisation)
        {
            var found = organisations.Find(organisation, "组织");
            if (found.Ok) line.Row.OrganisationId = found.Value;
            else line.Reasons.Add(found.Refusal);
        }
        else line.Missing(RegisterKind.Organisation, "组织");

        if (Day(line, RegisterKind.Day, "日期") is { } day) line.Row.Day = day;
        else line.Missing(RegisterKind.Day, "日期");
        line.Row.Until = Day(line, RegisterKind.Until, "止日");
        var details = new Dictionary<string, string>();
        foreach (var column in kind.Register.Columns.OrderBy(c => c.Ordinal)) Fill(line, column, details);
        if (details.Count > 0) line.Row.Details = JsonSerializer.Serialize(details, Plainly);
        return line;
    }

    private void Fill(Line line, RegisterColumn column, Dictionary<string, string> details)
    {
        var (row, key) = (line.Row, RegisterKind.KeyOf(column));
        if (column.Slot == ColumnSlot.Until)
        {
            row.Until = Day(line, key, column.Name);
            return;
        }

        if (Text(line, key, column.Name) is not { } text) return;
        switch (column.Slot)
        {
            case ColumnSlot.Quantity1 or ColumnSlot.Quantity2 when Amount.Read(text, column.Unit) is { } amount:
                if (column.Slot == ColumnSlot.Quantity1) row.Quantity1 = amount;
                else row.Quantity2 = amount;
                break;
            case ColumnSlot.Quantity1 or ColumnSlot.Quantity2:
                line.Reasons.Add(new($"“{column.Name}”写的是“{text}”，请改成整{column.Unit}数{(column.Unit == Amount.Minutes ? "，如 90、1:30 或 1.5小时" : "，如 20")}。", key));
                break;
            case ColumnSlot.Facet1: row.Facet1 = text; break;
            case ColumnSlot.Facet2: row.Facet2 = text; break;
            case ColumnSlot.Facet3: row.Facet3 = text; break;
            case ColumnSlot.Person: line.Person = text; break;
            case ColumnSlot.Subject: row.SubjectId = subjects!.IdOf(line.Subject = text); break;
            case ColumnSlot.Number: row.Number = text; break;
            case ColumnSlot.Title: row.Title = text; break;
            default: details[column.Key] = text; break;
        }
    }

    private DateOnly? Day(Line line, string key, string name)
    {
        if (Text(line, key, name) is not { } text) return null;
        if (WrittenDay.Read(text) is { } day) return day;
        line.Reasons.Add(new($"“{name}”写的是“{text}”，请改成 2022-05-04 这样的日期。", key));
        return null;
    }

    /// <summary>Null where nothing stands, or something that cannot be used.</summary>
    private string? Text(Line line, string key, string name)
    {
        if (mapping[key] is not { } header || line.Source[header] is not { IsEmpty: false } cell) return null;
        if (cell.Kind == CellKind.Error)
        {
            line.Reasons.Add(new($"“{name}”的公式出错（{cell.Text}），请改成确定的内容。", key));
            return null;
        }

        if (!cell.WasNumber || cell.Text.Count(char.IsDigit) <= 15 || key == RegisterKind.Day) return cell.Text;
        line.Reasons.Add(new($"“{name}”超过 15 位，被表格软件当成数字丢了末几位，请把这一列设为文本后重新填写。", key));
        return null;
    }
}
