using Microsoft.AspNetCore.Components;
using Shiji.Reports.Findings;

namespace Shiji.Workbench;

/// <summary>发现的问题页 — every check with something found, the gravest first; what could not be judged is said, and the chosen make a draft.</summary>
public sealed partial class FindingsPage
{
    [Inject] private ReadFindings Read { get; set; } = null!;

    [SupplyParameterFromQuery] private string[]? Pick { get; set; }

    private IReadOnlyList<JudgedFinding> Found { get; set; } = [];

    private IReadOnlyList<JudgedFinding> Unjudged { get; set; } = [];

    private IReadOnlyList<JudgedFinding> Fine { get; set; } = [];

    private IReadOnlyList<JudgedFinding> Picked => [.. Pick is { Length: > 0 } ? Found.Where(f => Pick.Contains(f.Finding.Key)) : Found.Take(DraftFindings.Gravest)];

    private IReadOnlyList<IReadOnlyList<DraftRun>> Draft => DraftFindings.Of(Picked);

    private string DraftText => string.Join('\n', Draft.Select(s => string.Concat(s.Select(r => r.Text))));

    protected override async Task OnInitializedAsync()
    {
        var read = await Read.DoAsync(Where.Catalogue, Where.Organisation, Where.Period, cancel: Cancel);
        Found = [.. read.Where(f => f.Found)];
        Fine = [.. read.Where(f => f.Fine)];
        Unjudged = [.. read.Where(f => f is { Found: false, Fine: false })];
    }

    private string HrefOf(JudgedFinding judged) => Where.To(Where.Keyed("findings", judged.Finding.Key));
}
