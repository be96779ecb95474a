using System.Globalization;

namespace Shiji.Ui;

/// <summary>数字排印 — how numbers are set: grouped on dashboards, plain inside official text.</summary>
public static class Digits
{
    /// <summary>12,345.6 for dashboards and tables.</summary>
    public static string Grouped(decimal value, int decimals = 0) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>12345.6 for official text.</summary>
    public static string Plain(decimal value, int decimals = 0) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    internal static string Share(decimal part, decimal whole) => Percent(whole <= 0 || part < 0 ? 0 : part / whole * 100);

    internal static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    internal static string Point(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
