using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Data;

/// <summary>存储 — everything in which one database differs from the other. Nothing else in the product asks which it is.</summary>
public abstract class Storage
{
    private DbContextOptions? _options;

    /// <summary>As a cadre knows it: SQLite, PostgreSQL.</summary>
    public abstract string Name { get; }

    /// <summary>Made once for all contexts: whoever opens one for a single check-in has no time to make them again.</summary>
    internal DbContextOptions Options => _options ??= ShijiDb.OptionsOf(this);

    public abstract void Configure(DbContextOptionsBuilder builder);

    /// <summary>True when there is something to open; a verb that only reads must not create a database.</summary>
    public virtual bool IsThere => true;

    /// <summary>The isolation under which a long reading sees one moment and hinders no writer.</summary>
    public virtual IsolationLevel Snapshot => IsolationLevel.Serializable;

    /// <summary>一次一人写 — while one transaction writes, nobody else can: progress of long work is then told by the process itself.</summary>
    public virtual bool OneWriter => false;

    /// <summary>Column types of this database, after the house conventions.</summary>
    public virtual void Shape(ModelBuilder model)
    {
    }

    /// <summary>Brings the schema up to date, creating the database when there is none; refuses when it cannot be reached.</summary>
    public abstract Task<Refusal?> MigrateAsync(ShijiDb db, CancellationToken cancel = default);

    /// <summary>独占 — while it is held, no other process brings this database up to date; waits for whoever does.</summary>
    public abstract Task<Outcome<IAsyncDisposable?>> AloneAsync(ShijiDb db, CancellationToken cancel = default);

    /// <summary>What befell the database, in a sentence, where it is something an operator can mend: broken, full, out of reach. Null when it is our own fault.</summary>
    public abstract Refusal? Explain(Exception fault);

    /// <summary>Inserts past the change tracker, inside the current transaction. Callers mark what they touched: see RecordImporter.</summary>
    public abstract Task<long> InsertAsync<T>(ShijiDb db, IEnumerable<T> rows, Action<long>? inserted = null, CancellationToken cancel = default) where T : class;

    /// <summary>Adds to, or sets, totals by their key.</summary>
    public abstract Task PostTotalsAsync(ShijiDb db, IReadOnlyCollection<Total> totals, bool add, CancellationToken cancel = default);

    /// <summary>Reads columns of one table as fast as this database gives them; no parameters, so only trusted text and numbers in <paramref name="where"/>.</summary>
    public abstract RowReader Read(ShijiDb db, IReadOnlyList<IProperty> columns, string where);

    /// <summary>The same, of the columns that hold these properties, in this order.</summary>
    public RowReader Read<T>(ShijiDb db, string where, params IEnumerable<string> properties)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        return Read(db, [.. properties.Select(p => type.FindProperty(p)!)], where);
    }

    /// <summary>The tables that are there; none where there is no database yet.</summary>
    public abstract Task<IReadOnlyList<string>> TablesAsync(ShijiDb db, CancellationToken cancel = default);

    /// <summary>Writes to a file what the context's transaction sees, of one moment; others go on writing. Reports how much of how much is done.</summary>
    public abstract Task<Refusal?> DumpAsync(ShijiDb db, string file, Action<long, long> report, CancellationToken cancel = default);

    /// <summary>Puts what <see cref="DumpAsync"/> wrote into a place without a database, all of it or nothing.</summary>
    public abstract Task<Refusal?> RestoreAsync(ShijiDb db, Stream dump, CancellationToken cancel = default);

    /// <summary>After a bulk load: fresh statistics for the planner.</summary>
    public abstract Task SettleAsync(ShijiDb db, CancellationToken cancel = default);
}
