using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shiji.Kernel.Data;

/// <summary>引用 — every stored row that names something by a column of one name, whatever module brought it; of the types that whoever asks lets speak.</summary>
internal sealed class References(ShijiDb db, string column, Func<IReadOnlyProperty, bool> speaks)
{
    private IEnumerable<Rows> All => db.Model.GetEntityTypes().Where(t => t.FindProperty(column) is { } property && speaks(property))
        .Select(t => (Rows)Activator.CreateInstance(typeof(RowsOf<>).MakeGenericType(t.ClrType), db, column)!);

    /// <summary>The rows within reach that name it, tracked.</summary>
    public async Task<IReadOnlyList<EntityEntry>> OfAsync(int number, CancellationToken cancel)
    {
        var entries = new List<EntityEntry>();
        foreach (var rows in All) entries.AddRange((await rows.LoadAsync(number, cancel)).Select(db.Entry));
        return entries;
    }

    /// <summary>How many rows within reach name it.</summary>
    public async Task<int> CountAsync(int number, CancellationToken cancel)
    {
        var count = 0;
        foreach (var rows in All) count += await rows.CountAsync(number, cancel);
        return count;
    }

    /// <summary>Those of these that any row names, wherever it lies.</summary>
    public async Task<HashSet<int>> NamedAsync(int[] numbers, CancellationToken cancel)
    {
        var named = new HashSet<int>();
        foreach (var rows in All) named.UnionWith(await rows.NamedAsync(numbers, cancel));
        return named;
    }

    public void Rename(EntityEntry row, int number) => row.Property(column).CurrentValue = number;

    public static string IdOf(EntityEntry row) => string.Join(' ', row.Metadata.FindPrimaryKey()!.Properties.Select(k => row.Property(k.Name).CurrentValue));

    public static string TableOf(EntityEntry row) => Conventions.Snake(row.Metadata.ClrType.Name);

    private abstract class Rows
    {
        public abstract Task<List<object>> LoadAsync(int number, CancellationToken cancel);

        public abstract Task<int> CountAsync(int number, CancellationToken cancel);

        public abstract Task<List<int>> NamedAsync(int[] numbers, CancellationToken cancel);
    }

    private sealed class RowsOf<T>(ShijiDb db, string column) : Rows where T : class
    {
        public override async Task<List<object>> LoadAsync(int number, CancellationToken cancel) => [.. await Naming(number).ToListAsync(cancel)];

        public override Task<int> CountAsync(int number, CancellationToken cancel) => Naming(number).CountAsync(cancel);

        public override Task<List<int>> NamedAsync(int[] numbers, CancellationToken cancel) =>
            db.Whole<T>().Where(r => numbers.Contains(EF.Property<int?>(r, column)!.Value)).Select(r => EF.Property<int?>(r, column)!.Value).Distinct().ToListAsync(cancel);

        private IQueryable<T> Naming(int number) => db.Set<T>().Where(r => EF.Property<int?>(r, column) == number);
    }
}
