using System.Text;

namespace Shiji.Sheets.Files.Xls;

/// <summary>A compound file (OLE2), looked at before a library believes what it says of itself.</summary>
internal static class Compound
{
    private const int Block = 1 << 16;
    private const int Header = 512;

    /// <summary>Sectors of the two sizes there are, and no more of them than the file has room for.</summary>
    public static bool IsSound(Stream stream)
    {
        var header = new byte[Header];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, Header, throwOnEndOfStream: false) < Header) return false;
        return BitConverter.ToUInt16(header, 30) is 9 or 12 && BitConverter.ToUInt16(header, 32) == 6
            && Fits(40) && Fits(44) && Fits(64) && Fits(72);

        bool Fits(int count) => BitConverter.ToUInt32(header, count) <= stream.Length / Header;
    }

    /// <summary>Whether a name stands in the file: in UTF-16, ended by a nought.</summary>
    public static bool Holds(Stream stream, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name + '\0');
        var block = new byte[Block + wanted.Length];
        var kept = 0;
        stream.Position = 0;
        while (stream.Read(block, kept, Block) is > 0 and var read)
        {
            var seen = block.AsSpan(0, kept + read);
            if (seen.IndexOf(wanted) >= 0) return true;
            kept = Math.Min(seen.Length, wanted.Length - 1);
            seen[^kept..].CopyTo(block);
        }
        return false;
    }
}
