using Shiji.Samples.Longgang.Days;

namespace Shiji.Samples.Longgang.Recipes;

/// <summary>组织建设 — numbers, quotas.</summary>
internal static class Organising
{
    public static IEnumerable<Recipe> All =>
    [
        Numbers("学校", 34, 2315), Numbers("社会", 14, 267),
        Quota("非公有制经济组织", 14, 300), Quota("社会组织", 11, 75),
    ];

    private static Recipe Numbers(string domain, int batches, long numbers) => new("number.batch", batches, Rhythm.Office, p => p.Streets, deal =>
    {
        var parts = deal.Sum(numbers, batches);
        var last = 0;
        return (row, at) =>
        {
            (row.Facet1, row.Quantity1) = (domain, parts[at.At % parts.Length]);
            row.Number = $"{row.Day.Year}-{domain}-{++last}";
        };
    })
    { Around = 1, Part = domain };

    private static Recipe Quota(string field, int rows, long quota) =>
        new("build.quota", rows, d => d is { Month: 2, Day: > 14 } ? 100 : 0, p => p.Streets, deal =>
        {
            var parts = deal.Sum(quota, rows);
            return (row, at) =>
            {
                row.OrganisationId = deal.Setting.Places.Streets.Items[at.At % 11];
                (row.Facet1, row.Quantity1) = (field, parts[at.At % parts.Length]);
                row.Details = $$"""{"document":"龙团〔{{row.Day.Year}}〕5号"}""";
            };
        })
        { Part = field };
}
