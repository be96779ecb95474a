using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>欠交团费页 — who owes several months in a row today; of those who owe for long a branch asks whether they have dropped out. Nobody is dropped by it.</summary>
public sealed partial class ArrearsPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Levels = [.. Enum.GetValues<ArrearsLevel>().Select(l => new Choice($"{l}", l.Word()))];

    private ArrearsList Asked { get; set; } = null!;

    private List<ArrearsRow> Rows { get; set; } = [];

    private RuleParameter? Rule { get; set; }

    private string? Next { get; set; }

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "at")] private int At { get; set; }

    private string Sentence => Rule is not { } rule ? "本区没有连续几个月算欠费的规则，请先在规则里设好。"
        : Asked.Level == ArrearsLevel.Owing ? $"连续 {rule.Amount()}没交的（{rule.Source}）；补交其中一个月就不在这里。" : $"连续 {rule.Amount()}没交的（{rule.Source}）：没有正当理由的，由支部大会决定是否除名，报上级批准。不会自动除名。";

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(DuesExport.Arrears, Query) : null;

    private Dictionary<string, string?> Query => new() { ["level"] = $"{Asked.Level}", ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Asked = ArrearsList.Read(Http.Request.Query);
        Rule = (await Rules.OnAsync(Clock.Today, Cancel)).Find(Asked.Level == ArrearsLevel.Owing ? DuesRules.ArrearsMonths : DuesRules.DropMonths);
        Rows = await Asked.TakeAsync(Db, Clock.Today, Math.Max(0, At), PageSize + 1, Cancel);
        if (Rows.Count <= PageSize) return;
        Rows.RemoveAt(PageSize);
        Next = To(Math.Max(0, At) + PageSize);
    }

    private string To(int at) => QueryHelpers.AddQueryString("/dues/arrears", new Dictionary<string, string?>(Query) { ["at"] = at > 0 ? $"{at}" : null });
}
