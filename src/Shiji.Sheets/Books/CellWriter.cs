using System.Globalization;
using System.Xml;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Books;

/// <summary>Writes a value the way its column keeps it. What a spreadsheet would spoil as a number is written as text.</summary>
internal sealed class CellWriter(XmlWriter part)
{
    private const long PreciseWhole = 999_999_999_999_999; // 15 digits
    private const int MinutesOfDay = 24 * 60;
    private static readonly DateOnly NoughthDay = new(1899, 12, 30);
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1); // before it spreadsheets are a day off

    public void Write(int column, int row, ColumnKind kind, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Text(column, row, text, Styles.Of(ColumnKind.Text));
                break;
            case DateOnly day when kind == ColumnKind.Day && day >= FirstSafeDay:
                Number(column, row, day.DayNumber - NoughthDay.DayNumber, Styles.Of(kind));
                break;
            case DateOnly day:
                Text(column, row, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Styles.Of(ColumnKind.Text));
                break;
            case int or long or decimal when kind == ColumnKind.Minutes:
                Number(column, row, Convert.ToDecimal(value, CultureInfo.InvariantCulture) / MinutesOfDay, Styles.Of(kind));
                break;
            case int or long or decimal when kind is ColumnKind.Whole or ColumnKind.Number && IsPrecise(Convert.ToDecimal(value, CultureInfo.InvariantCulture)):
                Number(column, row, Convert.ToDecimal(value, CultureInfo.InvariantCulture), Styles.Of(kind));
                break;
            case int or long or decimal:
                Text(column, row, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), Styles.Of(ColumnKind.Text));
                break;
            default:
                throw new ArgumentException($"A sheet has no way to keep a {value.GetType().Name}.", nameof(value));
        }
    }

    /// <summary>Text inside the cell itself: never a formula, and no table of strings to hold.</summary>
    public void Text(int column, int row, string text, int style)
    {
        if (text.Length == 0) return;
        Start(column, row, style);
        part.WriteAttributeString("t", "inlineStr");
        part.WriteStartElement("is");
        part.WriteStartElement("t");
        part.WriteAttributeString("xml", "space", null, "preserve");
        part.WriteString(LegalText.Of(text));
        part.WriteEndElement();
        part.WriteEndElement();
        part.WriteEndElement();
    }

    private void Number(int column, int row, decimal number, int style)
    {
        Start(column, row, style);
        part.WriteStartElement("v");
        part.WriteString(number.ToString(CultureInfo.InvariantCulture));
        part.WriteEndElement();
        part.WriteEndElement();
    }

    private void Start(int column, int row, int style)
    {
        part.WriteStartElement("c");
        part.WriteAttributeString("r", ColumnLetters.Of(column + 1) + row.ToString(CultureInfo.InvariantCulture));
        part.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Fifteen digits, wherever the point stands.</summary>
    private static bool IsPrecise(decimal number)
    {
        while (number != decimal.Truncate(number))
        {
            if (Math.Abs(number) > PreciseWhole) return false;
            number *= 10;
        }
        return Math.Abs(number) <= PreciseWhole;
    }
}
