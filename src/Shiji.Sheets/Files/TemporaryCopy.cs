namespace Shiji.Sheets.Files;

/// <summary>What cannot seek, such as a request, kept in a file that is gone when it is closed.</summary>
internal static class TemporaryCopy
{
    /// <param name="most">One byte more is copied, so that what is too large is seen to be.</param>
    public static FileStream Of(Stream stream, long most, CancellationToken ct)
    {
        var copy = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var block = new byte[1 << 16];
        while (copy.Length <= most && stream.Read(block) is > 0 and var read)
        {
            ct.ThrowIfCancellationRequested();
            copy.Write(block, 0, read);
        }
        copy.Position = 0;
        return copy;
    }
}
