namespace Shiji.Sheets.Files;

internal static class Damage
{
    /// <summary>
    /// Bytes of strangers make a parser fail in any way it can, an index out of range among them; while such bytes are
    /// parsed, whatever is thrown speaks of the file; memory that a claimed length asks for, too. A file already closed
    /// is the program's own mistake.
    /// </summary>
    public static bool Is(Exception thrown) => thrown is not (OperationCanceledException or ObjectDisposedException);
}
