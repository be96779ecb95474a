namespace Shiji.Kernel.Data;

/// <summary>行流 — reads a query's rows one after the other without building objects. Columns are numbered from 0.</summary>
public abstract class RowReader : IDisposable
{
    public abstract bool Read();

    public abstract bool IsNull(int column);

    public abstract int Int(int column);

    public abstract long Long(int column);

    public abstract DateOnly Day(int column);

    /// <summary>Equal texts come back as one string: columns read this way hold a handful of words.</summary>
    public abstract string Text(int column);

    public abstract bool Flag(int column);

    public abstract Guid Id(int column);

    public abstract void Dispose();
}
