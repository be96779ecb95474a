using System.Globalization;

namespace Shiji.Office.Docx;

internal static class Lengths
{
    /// <summary>Twentieths of a point.</summary>
    public static int MillimetresToTwips(decimal millimetres) => Whole(millimetres * 1440m / 25.4m);

    /// <summary>Pictures are measured in 360,000ths of a centimetre.</summary>
    public static long MillimetresToEmu(decimal millimetres) => (long)Math.Round(millimetres * 36_000m, 0, MidpointRounding.AwayFromZero);

    public static int PointsToTwips(decimal points) => Whole(points * 20m);

    /// <summary>Type sizes are written in half points.</summary>
    public static string HalfPoints(decimal points) => Text(Whole(points * 2m));

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Whole(decimal length) => (int)Math.Round(length, 0, MidpointRounding.AwayFromZero);
}
