using Microsoft.AspNetCore.Components;
using Shiji.Reports.Findings;

namespace Shiji.Workbench;

/// <summary>一项问题页 — why it matters, what helps, by which rule, and the units that have it, each with its figure.</summary>
public sealed partial class FindingPage
{
    /// <summary>So many units are listed; the export has all.</summary>
    private const int Most = 100;

    [Inject] private ReadFindings Read { get; set; } = null!;

    [Parameter] public string Key { get; set; } = "";

    private JudgedFinding? Judged { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var read = await Read.OneAsync(Where.Catalogue, Where.Organisation, Where.Period, Key, Cancel);
        if (read.Ok) Judged = read.Value;
        else Refuse(read.Refusal);
    }

    /// <summary>The unit's own page of the figure, over the days that were judged.</summary>
    private string FigureOf(Judgement judgement) => (Where with { Period = Judged!.Period }).ToOther(Figure.Of(Judged.Finding.Page).Path, judgement.Unit.Code);
}
