using System.Text;

namespace Shiji.Sheets.Files.Xls;

/// <summary>Looks for a name in a compound file (OLE2), where names stand in UTF-16 and end with a nought.</summary>
internal static class Compound
{
    private const int Block = 1 << 16;

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
