using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>届期页 — which organisations are due to elect, the most pressing first.</summary>
public sealed partial class TermsPage
{
    private const int PageSize = 50;

    private static readonly Choice[] States = [.. new[] { TermList.Past, TermList.Due, TermList.Postponed, TermList.Unknown }.Select(s => new Choice(s, TermList.WordOf(s)))];

    private static readonly Choice[] Types = [.. Enum.GetValues<OrganisationType>().Where(t => t.HasTerm()).Select(t => new Choice($"{t}", t.Word()))];

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int Skip { get; set; }

    private TermList Asked { get; set; } = new("", null, "");

    private List<TermLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    private int Warn { get; set; }

    private Dictionary<string, string?> Query => new() { ["state"] = Asked.State, ["type"] = $"{Asked.Type}", ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Asked = TermList.Read(Http.Request.Query);
        Warn = (int)(await Rules.OnAsync(Clock.Today, Cancel)).Of(TermRules.WarnDays, 0);
        Lines = await Asked.TakeAsync(Db, Clock.Today, Warn, Math.Max(0, Skip), PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Skip + PageSize);
    }

    private string To(int skip) => QueryHelpers.AddQueryString("/organisations/terms", new Dictionary<string, string?>(Query) { ["from"] = $"{skip}" });

    private static RecordState Mark(TermStanding? standing) => standing switch
    {
        TermStanding.Running => RecordState.InForce,
        TermStanding.Past => RecordState.Returned,
        null => RecordState.Draft,
        _ => RecordState.Waiting,
    };
}
