namespace Shiji.Imports;

/// <summary>导入文件 — what was uploaded, in the database, so that any process can run the import; removed once nothing needs it any more.</summary>
public sealed class ImportFile
{
    public const int Largest = 32 << 20;

    public const string Purpose = "import.file";

    /// <summary>Of its run.</summary>
    public Guid Id { get; set; }

    /// <summary>Under seal: it may hold documents and telephone numbers.</summary>
    public required byte[] Content { get; set; }
}
