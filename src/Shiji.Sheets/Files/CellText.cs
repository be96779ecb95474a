using System.Globalization;

namespace Shiji.Sheets.Files;

/// <summary>The text of what a spreadsheet keeps as a number: the number itself, or the moment it stands for.</summary>
internal static class CellText
{
    private const double FirstDay = 1, LastDay = 2_958_465; // 1900-01-01 and 9999-12-31
    private const double DecimalReach = 7e28;

    public static SheetCell Cell(double number, CellForm form) => form.Look switch
    {
        NumberLook.Day when number is >= 0 and < FirstDay => Moment(DateTime.MinValue.AddDays(number)),
        // The 29th of February 1900 exists in spreadsheets only; the days before it are one off.
        NumberLook.Day when number is >= FirstDay and < LastDay + 1 => Moment(DateTime.FromOADate(number < 60 ? number + 1 : number)),
        NumberLook.Elapsed when Math.Abs(number) <= LastDay => new(Elapsed(TimeSpan.FromDays(number)), CellKind.Day),
        _ => new(Number(number, form.Zeros), CellKind.Number),
    };

    /// <summary>A day, with its hour if there is one; before 1900 lie the hours that have no day.</summary>
    public static SheetCell Moment(DateTime exact)
    {
        var moment = new DateTime(Math.Min(exact.Ticks + (TimeSpan.TicksPerSecond / 2), DateTime.MaxValue.Ticks) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var hour = moment.Second == 0 ? "HH:mm" : "HH:mm:ss";
        var form = moment.Year < 1900 ? hour : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : $"yyyy-MM-dd {hour}";
        return new(moment.ToString(form, CultureInfo.InvariantCulture), CellKind.Day);
    }

    public static string Elapsed(TimeSpan exact)
    {
        var seconds = (long)Math.Round(Math.Abs(exact.TotalSeconds), MidpointRounding.AwayFromZero);
        var sign = exact < TimeSpan.Zero ? "-" : "";
        var hours = string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds / 3600}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? hours : string.Create(CultureInfo.InvariantCulture, $"{hours}:{seconds % 60:00}");
    }

    /// <summary>A decimal made of a double keeps 15 digits, which is what a spreadsheet keeps and shows: 0.30000000000000004 is 0.3.</summary>
    private static string Number(double number, int zeros) => Math.Abs(number) < DecimalReach
        ? ((decimal)number).ToString(zeros > 0 && double.IsInteger(number) ? new string('0', zeros) : "0.############################", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
