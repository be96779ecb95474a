namespace Shiji.Samples.Longgang.Recipes;

/// <summary>组织建设 — quotas.</summary>
internal static class Organising
{
    public static IEnumerable<Recipe> All =>
    [
        Quota("非公有制经济组织", 14, 300), Quota("社会组织", 11, 75),
    ];

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
