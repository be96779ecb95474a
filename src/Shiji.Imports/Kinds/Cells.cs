using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>取格 — reads the cells of a line as the mapping has it; what cannot be used is complained of to the line, in the words of its column.</summary>
public sealed partial class Cells(ColumnMapping mapping)
{
    private const int PreciseDigits = 15; // what a spreadsheet keeps of a number

    /// <summary>Null where nothing stands, or something that cannot be used.</summary>
    /// <param name="key">Of the wanted column.</param>
    /// <param name="name">The column as the complaint calls it.</param>
    /// <param name="day">A day may have been a number of many digits.</param>
    public string? Text(Line line, string key, string name, bool day = false)
    {
        if (mapping[key] is not { } header || line.Source[header] is not { IsEmpty: false } cell) return null;
        if (cell.Kind == CellKind.Error)
        {
            line.Refuse(new($"“{name}”的公式出错（{cell.Text}），请改成确定的内容。", key));
            return null;
        }

        if (day || !cell.WasNumber || cell.Text.Count(char.IsDigit) <= PreciseDigits) return mapping.WordOf(key, cell.Text);
        line.Refuse(new($"“{name}”超过 {PreciseDigits} 位，被表格软件当成数字丢了末几位，请把这一列设为文本后重新填写。", key));
        return null;
    }

    /// <summary>Complains where nothing stands.</summary>
    public string? Required(Line line, string key, string name)
    {
        var text = Text(line, key, name);
        if (text is null) line.Missing(key, name);
        return text;
    }

    /// <summary>A day in any of the ways people write one.</summary>
    public DateOnly? Day(Line line, string key, string name)
    {
        if (Text(line, key, name, day: true) is not { } text) return null;
        if (WrittenDay.Read(text) is { } day) return day;
        line.Refuse(new($"“{name}”写的是“{text}”，请改成 2022-05-04 这样的日期。", key));
        return null;
    }

    /// <summary>One of the words, with the value it stands for.</summary>
    public T? Choice<T>(Line line, string key, string name, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (Text(line, key, name) is not { } text) return null;
        if (choices.TryGetValue(text, out var value)) return value;
        line.Refuse(new($"“{name}”写的是“{text}”，只能是{string.Join("、", choices.Keys)}之一。", key));
        return null;
    }

    /// <summary>The organisation that a line names, within reach.</summary>
    public void Place(Line line, OrganisationIndex organisations, string key, string name)
    {
        if (Required(line, key, name) is not { } text) return;
        var found = organisations.Find(text, name, key);
        if (found.Refusal is { } refusal) line.Refuse(refusal);
        else line.OrganisationId = found.Value;
    }
}
