using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Office;
using Shiji.Reports.Publications;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>成文页 — the last look before a summary goes out.</summary>
public sealed partial class NewPublicationPage
{
    [Inject] private ComposeSummary Compose { get; set; } = null!;

    [Inject] private IssueDocument Issue { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(Name = "number")] private string? Number { get; set; }

    [SupplyParameterFromForm(Name = "layout")] private string? Layout { get; set; }

    private static IReadOnlyList<Choice> Layouts { get; } = [new("", "GB/T 9704 标准版面"), new("electronic", "电子公文版面（GB/T 33476.2，上下边距待核）")];

    private Summary? Summary { get; set; }

    private string Here => Where.To("/publications/new");

    private string Back => Where.To("/summary");

    protected override async Task OnInitializedAsync()
    {
        var template = TemplateReader.Read(StandardTemplates.WorkSummary);
        var composed = template.Ok ? await Compose.DoAsync(Where.Catalogue, template.Value, Where.Organisation, Where.Period, Cancel) : template.Refusal;
        if (composed.Ok) Summary = composed.Value;
        else Refuse(composed.Refusal, StatusCodes.Status409Conflict);
    }

    private async Task IssueAsync()
    {
        if (Summary is null) return;
        var issued = await Issue.DoAsync(Where.Catalogue, Summary, Number, Gb9704.Of(Layout), cancel: Cancel);
        if (issued.Ok) Navigation.NavigateTo(Where.To($"/publications/{issued.Value.Id}"));
        else Refuse(issued.Refusal, StatusCodes.Status422UnprocessableEntity);
    }
}
