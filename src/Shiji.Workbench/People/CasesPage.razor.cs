using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;

namespace Shiji.Workbench;

/// <summary>人员办理事项页 — what waits for me, what I asked, what is done.</summary>
public sealed partial class CasesPage
{
    private const int PageSize = 50;

    private static readonly (CaseView View, string? Key, string Word)[] Views = [(CaseView.Waiting, null, "待我办"), (CaseView.Mine, "mine", "我提出的"), (CaseView.Done, "done", "已办结")];

    private IReadOnlyList<CaseLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [Inject] private ReadCases Reader { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "view")] private string? Key { get; set; }

    [SupplyParameterFromQuery(Name = "before")] private DateTime? Before { get; set; }

    private CaseView View => Views.FirstOrDefault(v => v.Key == Key).View;

    protected override async Task OnInitializedAsync()
    {
        Lines = await Reader.ListAsync(View, Before?.ToUniversalTime(), PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines = [.. Lines.Take(PageSize)];
        Next = Where.To("/people/cases", ("view", Key), ("before", $"{Lines[^1].Case.AskedAt:yyyy-MM-ddTHH:mm:ss.ffffffZ}"));
    }

    private static string WordOf(CaseView view) => Views.First(v => v.View == view).Word;
}
