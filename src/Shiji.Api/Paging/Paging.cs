using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>翻页 — how many are wanted, and after which: as the address says, within bounds.</summary>
public sealed record Paging(int Limit, string? Cursor)
{
    public const int Usual = 50;
    public const int Most = 200;

    public static readonly Refusal WrongCursor = new("cursor 不对，请原样用上一页给出的 next。", "cursor");

    public static Outcome<Paging> Read(string? limit, string? cursor) =>
        string.IsNullOrEmpty(limit) ? new Paging(Usual, cursor)
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1 and <= Most ? new Paging(asked, cursor)
        : new Refusal($"limit 请填 1 到 {Most} 的整数。", "limit");

    /// <summary>The number after which the page begins; for lists in the order of numbers.</summary>
    public Outcome<int> After() => string.IsNullOrEmpty(Cursor) ? 0
        : int.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : WrongCursor;

    /// <summary>Of one item more than was wanted: the page, and the address of the next.</summary>
    public PageOf<TItem> Page<T, TItem>(HttpRequest request, IReadOnlyList<T> found, Func<T, TItem> item, Func<T, string> mark) => new(
        [.. found.Take(Limit).Select(item)], found.Count > Limit ? Next(request, mark(found[Limit - 1])) : null);

    public static string Next(HttpRequest request, string cursor) => request.Path + new QueryBuilder(
        request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? ""))).Append(KeyValuePair.Create("cursor", cursor))).ToQueryString();
}
