namespace Shiji.Activities;

/// <summary>定位 — where a telephone said it was at the tap, in degrees, and within how many metres it is sure. Judged at once, and kept nowhere.</summary>
public sealed record Position(double Latitude, double Longitude, double Accuracy);

/// <summary>围栏判断 — distance on the globe, and whether somebody may have been there (domain.md §5.5: distance less uncertainty within the radius).</summary>
public static class Fences
{
    private const double Radius = 6_371_000;

    public static (FenceAnswer Answer, int? Distance) Judge(double? latitude, double? longitude, Position? at, decimal? metres)
    {
        if (latitude is not { } north || longitude is not { } east || metres is not { } radius) return (FenceAnswer.NotAsked, null);
        if (at is null) return (FenceAnswer.Withheld, null);
        var distance = Between(north, east, at.Latitude, at.Longitude);
        return (distance - at.Accuracy <= (double)radius ? FenceAnswer.Inside : FenceAnswer.Outside, (int)Math.Min(Math.Round(distance), int.MaxValue));
    }

    /// <summary>Metres, as the crow flies.</summary>
    public static double Between(double north, double east, double otherNorth, double otherEast)
    {
        var (a, b) = (double.DegreesToRadians(north), double.DegreesToRadians(otherNorth));
        var (up, along) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(otherEast - east) / 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(up * up + Math.Cos(a) * Math.Cos(b) * along * along)));
    }
}
