using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>推优清单 — what the list is asked by its address, the newest first; the page and its export ask the same.</summary>
internal sealed record RecommendList(string? Stage, string? Text, string? Unit)
{
    private const int Batch = 1000;
    private static readonly RecommendStage[] Over = [RecommendStage.Activist, RecommendStage.Admitted, RecommendStage.Returned, RecommendStage.Ended];

    public static RecommendList Read(IQueryCollection query) => new(query["stage"].ToString(), query["text"].ToString().Trim(), query["unit"].ToString().Trim());

    public async Task<List<RecommendLine>> TakeAsync(ShijiDb db, Guid? after, int most, CancellationToken cancel)
    {
        var found = db.Set<Recommendation>().AsNoTracking().Where(r => after == null || r.Id < after);
        found = Asked is { } stage ? found.Where(r => r.Stage == stage) : found.Where(r => !Over.Contains(r.Stage));
        if (!string.IsNullOrEmpty(Text)) found = found.Where(r => db.Set<Person>().Any(p => p.Id == r.PersonId && p.Name.StartsWith(Text)));
        if (!string.IsNullOrEmpty(Unit)) found = found.Where(r => db.Set<Organisation>().Any(o => o.Id == r.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return await RecommendLine.OfAsync(db, await found.OrderByDescending(r => r.Id).Take(most).ToListAsync(cancel), cancel);
    }

    public async IAsyncEnumerable<RecommendLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Guid? after = null;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Recommendation.Id;
        }
    }

    /// <summary>What may be repeated: a name that was looked for may not.</summary>
    public IEnumerable<(string Name, string Value)> Words()
    {
        yield return ("步骤", Asked?.Word() ?? "在办");
        if (!string.IsNullOrEmpty(Text)) yield return ("查找", "按姓名");
        if (!string.IsNullOrEmpty(Unit)) yield return ("支部", Unit);
    }

    private RecommendStage? Asked => Enum.TryParse<RecommendStage>(Stage, out var stage) && Enum.IsDefined(stage) ? stage : null;
}

/// <summary>推优一行 — masked, with the branch.</summary>
internal sealed record RecommendLine(Recommendation Recommendation, string Name, string Branch)
{
    public static async Task<List<RecommendLine>> OfAsync(ShijiDb db, IReadOnlyCollection<Recommendation> found, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. found.Select(r => r.PersonId)], cancel);
        var ids = found.Select(r => r.OrganisationId).Distinct().ToList();
        var places = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. found.Select(r => new RecommendLine(r, names.GetValueOrDefault(r.PersonId, "团员"), places.GetValueOrDefault(r.OrganisationId, "")))];
    }
}
