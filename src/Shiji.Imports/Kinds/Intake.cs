using Shiji.Kernel.Data;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>收件 — reads the lines of one file for one kind: the same way for the dry run, the import and the workbook of results. It holds a few words for each line, never the lines.</summary>
public abstract class Intake(ShijiDb db)
{
    protected ShijiDb Db => db;

    /// <summary>By the key of a line the same line is known again in another file.</summary>
    protected LineKeys Keys { get; } = new(db);

    /// <summary>So many lines are read, judged and stored together.</summary>
    public virtual int Batch => 2000;

    /// <summary>Reads and judges some lines, in their order, after all that came before: gives each its key and its fate, and complains of what is wrong. It writes nothing: the dry run calls it too.</summary>
    public abstract Task<IReadOnlyList<Line>> JudgeAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel);

    /// <summary>Takes, before the transaction of the import begins, what nobody else should wait for until its end, such as numbers.</summary>
    public virtual Task PrepareAsync(ImportRun run, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Stores fresh lines inside the current transaction and says of each what it became.</summary>
    public abstract Task<IReadOnlyList<ImportedRow>> StoreAsync(ImportRun run, IReadOnlyList<Line> fresh, CancellationToken cancel);

    /// <summary>What there is to say, at the end, of what was taken in; empty where there is nothing.</summary>
    public virtual string Remark => "";
}
