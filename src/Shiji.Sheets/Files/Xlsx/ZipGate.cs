using System.IO.Compression;
using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files.Xlsx;

/// <summary>
/// Looks at what a package would unpack to before anything is unpacked. The sizes are the package's own word; the
/// unpacking stops where they end, so that lying does not help.
/// </summary>
internal static class ZipGate
{
    private const long SmallPart = 4L << 20; // a small part may be packed as well as it likes
    private const int ManyParts = 10_000;

    public static Refusal? Check(ZipArchive package, SheetLimits limits, FileRefusals refusals)
    {
        if (package.Entries.Count > ManyParts) return refusals.Suspicious(limits.Ratio);
        var unpacked = 0L;
        foreach (var part in package.Entries)
        {
            unpacked += part.Length;
            if (unpacked > limits.UnpackedBytes) return refusals.TooLargeUnpacked(limits.UnpackedBytes);
            if (part.Length > SmallPart && part.Length / limits.Ratio > part.CompressedLength) return refusals.Suspicious(limits.Ratio);
        }
        return null;
    }
}
