using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;
using Shiji.Office;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>总结页 — the work summary as it will be printed, every figure the way to where it comes from.</summary>
public sealed partial class SummaryPage
{
    [Inject] private ComposeSummary Compose { get; set; } = null!;

    [Inject] private MakePdf Pdf { get; set; } = null!;

    [Inject] private Acting Acting { get; set; } = null!;

    private bool MayWrite => Acting.Now.May(Permission.WriteReports);

    private Summary? Summary { get; set; }

    private bool MayIssue => Acting.Now.May(Permission.ClosePeriods);

    protected override async Task OnInitializedAsync()
    {
        var template = TemplateReader.Read(StandardTemplates.WorkSummary);
        var composed = template.Ok ? await Compose.DoAsync(Where.Catalogue, template.Value, Where.Organisation, Where.Period, Cancel) : template.Refusal;
        if (composed.Ok) Summary = composed.Value;
        else Refuse(composed.Refusal, Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict);
    }

    private static string GaugeOf(Summary summary) => summary switch
    {
        { Longest: 0 } => "",
        _ when summary.Length <= summary.Longest => $"，在 {Digits.Grouped(summary.Longest)} 字以内",
        _ => $"，超出 {Digits.Grouped(summary.Length - summary.Longest)} 字",
    };

    /// <summary>The exact value, and how much of it was entered after the day.</summary>
    private static string Kept(Reports.Summaries.CitedFigure figure) => $"{figure.Indicator.Show(figure.Value)}{(figure.BackFilled is [>= '0' and <= '9', ..] share ? $"（补录 {share}）" : "")}";

    private string HrefOf(Reports.Summaries.CitedFigure figure) => Where.To(Figure.Of(figure.Indicator).Path);
}
