namespace Shiji.Sheets.Files;

internal static class Content
{
    /// <summary>A package opens with PK, a compound file with its signature; the rest is text until it proves not to be.</summary>
    public static FileKind KindOf(Stream stream)
    {
        stream.Position = 0;
        Span<byte> start = stackalloc byte[8];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read] switch
        {
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => FileKind.Xlsx,
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] => FileKind.Xls,
            _ => FileKind.Csv,
        };
    }
}
