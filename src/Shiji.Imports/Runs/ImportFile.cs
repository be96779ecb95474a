namespace Shiji.Imports;

/// <summary>导入文件 — what was uploaded, in the database, so that any process can run the import; removed once nothing needs it any more.</summary>
public sealed class ImportFile
{
    public const int Largest = 32 << 20;

    /// <summary>Of its run.</summary>
    public Guid Id { get; set; }

    public required byte[] Content { get; set; }
}
