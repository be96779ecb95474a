using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>找活动页 — what is recruiting this week, near where one lives; open to everybody.</summary>
public sealed partial class FindPage
{
    private const int Most = 60;

    private static readonly IReadOnlyList<Choice> Spans = [new("7", "一周内"), new("30", "一个月内"), new("90", "三个月内")];

    private List<OpenSession> Sessions { get; set; } = [];

    private List<Choice> Streets { get; set; } = [];

    private List<Choice> Kinds { get; set; } = [];

    private int Days { get; set; }

    [Inject] private OpenSessions Reader { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "street")] private string? Street { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "days")] private string? Asked { get; set; }

    private string Feed => FindFeed.Path + new QueryBuilder(new[] { ("street", Street), ("kind", Kind) }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => KeyValuePair.Create(p.Item1, p.Item2!)));

    protected override async Task OnInitializedAsync()
    {
        Days = Spans.Any(s => s.Value == Asked) ? int.Parse(Asked!, CultureInfo.InvariantCulture) : 7;
        (Street, Kind, Text) = (Word(Street), Word(Kind), Word(Text));
        Streets = (await Reader.StreetsAsync(Cancel)).ConvertAll(s => new Choice(s.Code, s.Name));
        var kinds = await Db.Set<ActivityKind>().AsNoTracking().Where(k => !k.Stopped).OrderBy(k => k.Ordinal).ThenBy(k => k.Id).ToListAsync(Cancel);
        Kinds = [.. kinds.SelectMany(k => k.CategoryList.Count > 0 ? k.CategoryList.Select(c => new Choice(c, c)) : [new Choice(k.Key, k.Name)])];
        Sessions = await Reader.OfAsync(Street, Kind, Text, Days, Most, Cancel);
    }

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
