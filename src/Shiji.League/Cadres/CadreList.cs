using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>任职清单 — what the list of posts is asked by its address, the latest first; the page and its export ask the same.</summary>
internal sealed record CadreList(string? Text, string? Tenure, string? Title, string? State, string? Unit)
{
    /// <summary>挂职、交叉任职 — those with a unit they come from.</summary>
    public const string Crossed = "crossed";

    /// <summary>曾任.</summary>
    public const string Former = "former";

    private const int Batch = 1000;

    public static CadreList Read(IQueryCollection query) => new(query["text"].ToString().Trim(), query["tenure"].ToString(), query["title"].ToString(), query["state"].ToString(), query["unit"].ToString().Trim());

    public async Task<List<CadreLine>> TakeAsync(ShijiDb db, Guid? after, int most, CancellationToken cancel)
    {
        var posts = db.Set<Appointment>().AsNoTracking().Where(a => !a.Void && (after == null || a.Id < after));
        posts = State == Former ? posts.Where(a => a.Until != null) : posts.Where(a => a.Until == null);
        if (State == Crossed) posts = posts.Where(a => a.HomeUnit != null);
        if (Enum.TryParse<Tenure>(Tenure, out var tenure)) posts = posts.Where(a => a.Tenure == tenure);
        if (Enum.TryParse<CadreTitle>(Title, out var title)) posts = posts.Where(a => a.Title == title);
        if (!string.IsNullOrEmpty(Text)) posts = posts.Where(a => db.Set<Person>().Any(p => p.Id == a.PersonId && p.Name.StartsWith(Text)));
        if (!string.IsNullOrEmpty(Unit)) posts = posts.Where(a => db.Set<Organisation>().Any(o => o.Id == a.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return await CadreLine.OfAsync(db, await posts.OrderByDescending(a => a.Id).Take(most).ToListAsync(cancel), cancel);
    }

    public async IAsyncEnumerable<CadreLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Guid? after = null;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Post.Id;
        }
    }

    /// <summary>What may be repeated: a name that was looked for may not.</summary>
    public IEnumerable<(string Name, string Value)> Words()
    {
        yield return ("状态", State switch { Former => "曾任", Crossed => "挂职和交叉任职", _ => "在任" });
        if (Enum.TryParse<Tenure>(Tenure, out var tenure)) yield return ("任职方式", tenure.Word());
        if (Enum.TryParse<CadreTitle>(Title, out var title)) yield return ("职务", title.Word());
        if (!string.IsNullOrEmpty(Text)) yield return ("查找", "按姓名");
        if (!string.IsNullOrEmpty(Unit)) yield return ("组织", Unit);
    }
}

/// <summary>任职一行 — masked, with the organisation.</summary>
internal sealed record CadreLine(Appointment Post, string Name, string Organisation)
{
    public static async Task<List<CadreLine>> OfAsync(ShijiDb db, IReadOnlyCollection<Appointment> posts, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. posts.Select(a => a.PersonId)], cancel);
        var ids = posts.Select(a => a.OrganisationId).Distinct().ToList();
        var places = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. posts.Select(a => new CadreLine(a, names.GetValueOrDefault(a.PersonId, "团干部"), places.GetValueOrDefault(a.OrganisationId, "")))];
    }
}
