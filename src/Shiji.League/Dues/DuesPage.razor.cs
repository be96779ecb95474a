using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>团费页 — a month's sheets of all branches in reach: who handed in, how many paid.</summary>
public sealed partial class DuesPage
{
    private const int PageSize = 50;

    private static readonly Choice[] States = [new(DuesList.Missing, "没交表的"), new(DuesList.Owing, "有人没交的")];

    private DuesList Asked { get; set; } = null!;

    private List<DuesRow> Rows { get; set; } = [];

    private (int Branches, int Handed, long Due, long Paid) Total { get; set; }

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private string Sentence => $"{Total.Branches} 个支部，{Total.Handed} 个交了表，应交 {Digits.Grouped(Total.Due)} 人，已交 {Digits.Grouped(Total.Paid)} 人。";

    private string? ExportHref => QueryHelpers.AddQueryString(DuesExport.Months, Query);

    private Dictionary<string, string?> Query => new() { ["month"] = DuesAddress.Written(Asked.Month), ["state"] = Asked.State, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Asked = DuesList.Read(Http.Request.Query, Clock.Today);
        Total = await Asked.TotalAsync(Db, Cancel);
        Rows = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        if (Rows.Count <= PageSize) return;
        Rows.RemoveAt(PageSize);
        Next = To(Rows[^1].Id);
    }

    private string To(int after) => QueryHelpers.AddQueryString("/dues", new Dictionary<string, string?>(Query) { ["from"] = after > 0 ? $"{after}" : null });
}
