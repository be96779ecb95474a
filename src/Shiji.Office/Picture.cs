namespace Shiji.Office;

/// <summary>图 — a picture on a line of its own, in the middle: PNG bytes, its width and height on the page in millimetres, and what it shows for those who cannot see it.</summary>
public sealed record Picture(byte[] Png, decimal Width, decimal Height, string Shows) : Block([])
{
    private static readonly byte[] Mark = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public byte[] Png { get; } = Png.AsSpan().StartsWith(Mark)
        ? Png
        : throw new ArgumentException("The bytes are no PNG picture.", nameof(Png));

    public decimal Width { get; } = Positive(Width, nameof(Width));

    public decimal Height { get; } = Positive(Height, nameof(Height));

    private static decimal Positive(decimal length, string name) => length > 0
        ? length
        : throw new ArgumentOutOfRangeException(name, length, "A picture has a size.");
}
