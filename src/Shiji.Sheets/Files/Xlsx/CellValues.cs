using System.Globalization;

namespace Shiji.Sheets.Files.Xlsx;

/// <summary>From what a sheet writes for a cell to the cell.</summary>
internal sealed class CellValues(IReadOnlyList<string> texts, CellForm[] forms, bool since1904)
{
    private const int DaysOf1904 = 1462;

    public SheetCell Of(string? type, int style, string raw) => type switch
    {
        "s" => int.TryParse(raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < texts.Count
            ? new(texts[at], CellKind.Text)
            : throw new InvalidDataException($"no shared text {raw}"),
        "str" => new(Escapes.Read(raw), CellKind.Text),
        "inlineStr" => new(raw, CellKind.Text),
        "b" => new(raw is "1" or "true" ? "TRUE" : "FALSE", CellKind.Truth),
        "e" => new(raw, CellKind.Error),
        "d" when DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment) => CellText.Moment(moment),
        _ when raw.Length == 0 => default,
        _ when double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => Number(number, FormOf(style)),
        _ => new(raw, CellKind.Text),
    };

    private SheetCell Number(double number, CellForm form) =>
        CellText.Cell(since1904 && form.Look == NumberLook.Day && number >= 1 ? number + DaysOf1904 : number, form);

    private CellForm FormOf(int style) => style >= 0 && style < forms.Length ? forms[style] : default;
}
