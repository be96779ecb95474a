using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>撤销导入的人员 — removes the files that a run made, where nothing speaks of these people yet.</summary>
internal sealed class UndoPeople(ShijiDb db)
{
    private const string Link = "PersonId";

    public async Task<Refusal?> DoAsync(ImportRun run, Func<int, Task> close, CancellationToken cancel)
    {
        var numbers = db.Set<ImportedRow>().Where(i => i.RunId == run.Id).Select(i => i.Number!.Value);
        var people = db.Set<Person>().Where(p => numbers.Contains(p.Id));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var places = await people.Select(p => p.OrganisationId).Distinct().ToListAsync(cancel);
        if (await people.CountAsync(cancel) != await numbers.CountAsync(cancel) || (await db.OutOfReachAsync(places, cancel)).Count > 0)
            return new Refusal("这次导入的一些人，现在不在您的岗位管的组织里，请由上级撤销。", "post");
        var spoken = new HashSet<int>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty(Link) is not null)) spoken.UnionWith(await SpokenOfAsync(type, numbers, cancel));
        if (spoken.Count > 0) return new Refusal($"导入的人里有 {spoken.Count} 人已经有了记录、账号或申请，不能整批撤销，请逐人办理。", "run");
        var count = await people.ExecuteDeleteAsync(cancel);
        await close(count);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Whatever any module keeps of a person names them by PersonId.</summary>
    private Task<List<int>> SpokenOfAsync(IEntityType type, IQueryable<int> numbers, CancellationToken cancel) =>
        (Task<List<int>>)typeof(UndoPeople).GetMethod(nameof(OfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(type.ClrType).Invoke(this, [numbers, cancel])!;

    private Task<List<int>> OfAsync<T>(IQueryable<int> numbers, CancellationToken cancel) where T : class
    {
        var row = Expression.Parameter(typeof(T), "r");
        var link = Expression.Lambda<Func<T, int?>>(Expression.Convert(Expression.Property(row, Link), typeof(int?)), row);
        return db.Set<T>().Select(link).Where(n => n != null && numbers.Contains(n.Value)).Select(n => n!.Value).Distinct().ToListAsync(cancel);
    }
}
