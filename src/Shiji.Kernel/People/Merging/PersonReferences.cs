using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.People;

/// <summary>人员引用 — every stored row that names a person by a column called PersonId, whatever module brought it. Cases about people keep whom they were about.</summary>
internal sealed class PersonReferences(ShijiDb db)
{
    private const string Column = "PersonId";

    private static readonly MethodInfo Loading = typeof(PersonReferences).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo Counting = typeof(PersonReferences).GetMethod(nameof(CountOfAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly MethodInfo Asking = typeof(PersonReferences).GetMethod(nameof(NamedAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private IEnumerable<Type> Types => db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(PersonCase) && t.FindProperty(Column) is not null).Select(t => t.ClrType);

    /// <summary>The rows, tracked; asked as the program, for they may lie anywhere.</summary>
    public async Task<IReadOnlyList<EntityEntry>> OfAsync(int person, CancellationToken cancel)
    {
        List<EntityEntry> rows = [];
        foreach (var type in Types) rows.AddRange((await (Task<List<object>>)Loading.MakeGenericMethod(type).Invoke(this, [person, cancel])!).Select(db.Entry));
        return rows;
    }

    public async Task<int> CountAsync(int person, CancellationToken cancel)
    {
        var count = 0;
        foreach (var type in Types) count += await (Task<int>)Counting.MakeGenericMethod(type).Invoke(this, [person, cancel])!;
        return count;
    }

    /// <summary>How many of these people any row names, or any case is about, or have an account, wherever it lies.</summary>
    public async Task<int> SpokenOfAsync(int[] people, CancellationToken cancel)
    {
        var spoken = new HashSet<int>(await db.Whole<PersonCase>().Where(c => people.Contains(c.PersonId) || people.Contains(c.OtherId!.Value)).Select(c => c.PersonId).ToListAsync(cancel));
        foreach (var type in Types) spoken.UnionWith(await (Task<List<int>>)Asking.MakeGenericMethod(type).Invoke(this, [people, cancel])!);
        spoken.UnionWith(await db.Whole<Person>().Where(p => people.Contains(p.Id) && p.AccountId != null).Select(p => p.Id).ToListAsync(cancel));
        return spoken.Count;
    }

    public static void Rename(EntityEntry row, int person) => row.Property(Column).CurrentValue = person;

    public static string IdOf(EntityEntry row) => string.Join(' ', row.Metadata.FindPrimaryKey()!.Properties.Select(k => row.Property(k.Name).CurrentValue));

    public static string TableOf(EntityEntry row) => Conventions.Snake(row.Metadata.ClrType.Name);

    private async Task<List<object>> LoadAsync<T>(int person, CancellationToken cancel) where T : class =>
        [.. await db.Set<T>().Where(Naming<T>(person)).ToListAsync(cancel)];

    private Task<int> CountOfAsync<T>(int person, CancellationToken cancel) where T : class => db.Set<T>().CountAsync(Naming<T>(person), cancel);

    private Task<List<int>> NamedAsync<T>(int[] people, CancellationToken cancel) where T : class =>
        db.Whole<T>().Where(r => people.Contains(EF.Property<int?>(r, Column)!.Value)).Select(r => EF.Property<int?>(r, Column)!.Value).Distinct().ToListAsync(cancel);

    private static Expression<Func<T, bool>> Naming<T>(int person)
    {
        var row = Expression.Parameter(typeof(T), "r");
        var named = Expression.Property(row, Column);
        Expression<Func<int>> asked = () => person; // a parameter of the query, not a number in its text
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(named, Expression.Convert(asked.Body, named.Type)), row);
    }
}
