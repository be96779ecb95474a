using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>活动清单条件 — which activities an address asks for; read alike by the page and its export.</summary>
public sealed record ActivityFilter(string? Text, string? Kind, ActivityState? State)
{
    public static ActivityFilter Read(IQueryCollection query) => new(
        Word(query["q"]), Word(query["kind"]), Enum.TryParse<ActivityState>(query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null);

    public IQueryable<Activity> Of(ShijiDb db)
    {
        var rows = db.Set<Activity>().AsQueryable();
        if (Kind is { } kind) rows = rows.Where(a => a.Kind == kind);
        if (State is { } state) rows = rows.Where(a => a.State == state);
        if (Text is { } text) rows = rows.Where(a => a.Title.Contains(text) || db.Set<Organisation>().Any(o => o.Id == a.OrganisationId && (o.Name.Contains(text) || o.Code == text)));
        return rows;
    }

    public IEnumerable<(string Name, string Value)> Words =>
        new[] { ("搜索", Text), ("种类", Kind), ("状态", State?.Word()) }.Where(w => w.Item2 is not null).Select(w => (w.Item1, w.Item2!));

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>活动清单的一行</summary>
public sealed record ActivityLine(Activity Activity, string Organisation, string Kind, int Sessions, int Held)
{
    public static IQueryable<ActivityLine> Of(ShijiDb db, IQueryable<Activity> rows) =>
        from a in rows
        join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
        join k in db.Set<ActivityKind>() on a.Kind equals k.Key
        select new ActivityLine(a, o.ShortName ?? o.Name, k.Name, db.Set<ActivitySession>().Count(s => s.ActivityId == a.Id), db.Set<ActivitySession>().Count(s => s.ActivityId == a.Id && s.State == SessionState.Held));
}
