using System.IO.Compression;

namespace Shiji.Office.Docx;

/// <summary>Packs the parts anew, in order of their names and with one date: the same document is the same bytes, and its digest means something.</summary>
internal static class Archive
{
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Repack(Stream package, Stream to)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var into = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        // «[Content_Types].xml» sorts first, as readers of streams like it.
        foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
        {
            var copy = into.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = FirstDay;
            using var source = part.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
