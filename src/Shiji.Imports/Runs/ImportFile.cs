namespace Shiji.Imports;

/// <summary>导入文件 — what was uploaded, in the database, so that any process can run the import; removed once nothing needs it any more.</summary>
public sealed class ImportFile
{
    public const int Largest = 32 << 20;

    public const string Purpose = "import.file";

    /// <summary>How long the file of an import that nobody goes on with, or of its refused lines, is kept: it names people.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Of its run.</summary>
    public Guid Id { get; set; }

    /// <summary>Under seal: it may hold documents and telephone numbers.</summary>
    public required byte[] Content { get; set; }
}
